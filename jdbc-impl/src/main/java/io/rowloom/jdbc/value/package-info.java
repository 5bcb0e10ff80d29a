/** Values on their way between rows and drivers: readers and writers by position, one form for each dialect. */
@NullMarked
package io.rowloom.jdbc.value;

import org.jspecify.annotations.NullMarked;
