package io.rowloom.spi;

import io.rowloom.query.Expression;
import org.jspecify.annotations.Nullable;

/**
 * What one column becomes in a change of many rows.
 *
 * @param position the column, by its place in the table; never the id
 * @param value how the new value is computed from the row as it was (rule W01), or null for no value
 */
public record Change(int position, @Nullable Expression<?, ?> value) {}
