/** Tables, versions of them, and the changes that make the next version and hold its constraints. */
@NullMarked
package io.rowloom.memory.table;

import org.jspecify.annotations.NullMarked;
