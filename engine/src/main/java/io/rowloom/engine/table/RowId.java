package io.rowloom.engine.table;

import io.rowloom.meta.TableType;

/**
 * What names a row in all tables.
 *
 * @param table its table
 * @param id its id
 */
public record RowId(TableType<?> table, Object id) {}
