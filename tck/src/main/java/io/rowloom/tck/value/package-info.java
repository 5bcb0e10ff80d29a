/** The rules on values: text, numbers, times, bytes, null, and every type that a field can have. */
@NullMarked
package io.rowloom.tck.value;

import org.jspecify.annotations.NullMarked;
