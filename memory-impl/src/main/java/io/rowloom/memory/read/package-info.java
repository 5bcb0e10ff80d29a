/** Questions: conditions over rows, the choice of an index, and orders. */
@NullMarked
package io.rowloom.memory.read;

import org.jspecify.annotations.NullMarked;
