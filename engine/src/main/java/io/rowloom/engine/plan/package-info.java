/** What a write will do, before it does it: checked values, and what is put back when it fails. */
@NullMarked
package io.rowloom.engine.plan;

import org.jspecify.annotations.NullMarked;
