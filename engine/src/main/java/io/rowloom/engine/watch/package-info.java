/** What happens later, unless it is called off. */
@NullMarked
package io.rowloom.engine.watch;

import org.jspecify.annotations.NullMarked;
