package io.rowloom.meta;

import org.jspecify.annotations.Nullable;

/** Keeps what is written, by position. */
final class ValueArray extends ObjectRowWriter {

    final @Nullable Object[] values;

    ValueArray(int columns) {
        this.values = new @Nullable Object[columns];
    }

    @Override
    protected void take(int column, @Nullable Object value) {
        values[column] = value;
    }
}
