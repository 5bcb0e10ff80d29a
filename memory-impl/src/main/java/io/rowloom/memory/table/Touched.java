package io.rowloom.memory.table;

import org.jspecify.annotations.Nullable;

/**
 * The rows that a transaction has written, the last one first. It never changes, so that a savepoint keeps it by one reference.
 *
 * @param table the table of the row
 * @param id its id
 * @param before the rows that were written before, or null
 */
record Touched(StoredTable table, Object id, @Nullable Touched before) {}
