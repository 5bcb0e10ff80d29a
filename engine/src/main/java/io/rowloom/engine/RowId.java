package io.rowloom.engine;

import io.rowloom.meta.TableType;

/**
 * What names a row in all tables.
 *
 * @param table its table
 * @param id its id
 */
record RowId(TableType<?> table, Object id) {}
