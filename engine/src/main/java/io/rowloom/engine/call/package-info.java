/** How a piece of work reaches the store, and how often it is tried. */
@NullMarked
package io.rowloom.engine.call;

import org.jspecify.annotations.NullMarked;
