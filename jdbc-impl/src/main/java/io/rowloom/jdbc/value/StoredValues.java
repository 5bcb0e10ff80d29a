package io.rowloom.jdbc.value;

import io.rowloom.state.ColumnType;
import io.rowloom.state.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of values in the form of the store: whole numbers in 64 bits, so that none is cut (rule W14). */
public final class StoredValues {

    private StoredValues() {}

    /**
     * Reads one row.
     *
     * @param reader a reader on the row
     * @param types the types of its columns
     * @return the values, some of them null
     */
    public static @Nullable Object[] read(JdbcRowReader reader, List<ColumnType<?>> types) {
        @Nullable Object[] row = new @Nullable Object[types.size()];
        for (int i = 0; i < row.length; i++) {
            Object value = value(reader, i, types.get(i));
            row[i] = value == null || reader.wasNull() ? null : value;
        }
        return row;
    }

    private static @Nullable Object value(JdbcRowReader reader, int column, ColumnType<?> type) {
        return switch (type.kind()) {
            case BOOLEAN -> (Object) reader.getBoolean(column);
            case SHORT, INT, LONG -> (Object) reader.getLong(column);
            case DOUBLE -> (Object) reader.getDouble(column);
            case DECIMAL -> reader.getDecimal(column);
            case TEXT -> reader.getString(column);
            case UUID -> reader.getUuid(column);
            case INSTANT -> Values.instant(reader.getEpochMicros(column));
            case DATE -> reader.getDate(column);
            case DATE_TIME -> reader.getDateTime(column);
            case TIME -> reader.getTime(column);
            case BYTES -> reader.getBytes(column);
        };
    }
}
