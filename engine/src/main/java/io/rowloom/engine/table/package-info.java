/** Facts about tables, rows and their columns that the works need: names, orders, references. */
@NullMarked
package io.rowloom.engine.table;

import org.jspecify.annotations.NullMarked;
