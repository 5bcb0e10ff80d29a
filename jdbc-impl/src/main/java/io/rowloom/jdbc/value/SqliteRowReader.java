package io.rowloom.jdbc.value;

import io.rowloom.state.ColumnType;
import io.rowloom.state.Values;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the forms of SQLite: times as integers or text, decimals as integers or text of fixed width (rules D04, N08). */
public final class SqliteRowReader extends JdbcRowReader {

    private final List<ColumnType<?>> types;

    /**
     * Reads a result.
     *
     * @param rows the result, on the row to be read
     * @param types the types of the columns, by position
     */
    public SqliteRowReader(ResultSet rows, List<ColumnType<?>> types) {
        super(rows);
        this.types = types;
    }

    @Override
    public boolean getBoolean(int column) {
        return getInt(column) != 0;
    }

    @Override
    public long getEpochMicros(int column) {
        return getLong(column);
    }

    @Override
    public @Nullable BigDecimal getDecimal(int column) {
        ColumnType<?> type = types.get(column);
        if (SqliteDecimals.isInteger(type)) {
            long value = getLong(column);
            return isAbsent(value) ? null : SqliteDecimals.fromLong(value, type);
        }
        String value = getString(column);
        return value == null ? null : SqliteDecimals.fromText(value, type);
    }

    @Override
    public @Nullable UUID getUuid(int column) {
        String value = getString(column);
        return value == null ? null : UUID.fromString(value);
    }

    @Override
    public @Nullable LocalDate getDate(int column) {
        String value = getString(column);
        return value == null ? null : LocalDate.parse(value);
    }

    @Override
    public @Nullable LocalDateTime getDateTime(int column) {
        long micros = getLong(column);
        return isAbsent(micros) ? null : LocalDateTime.ofInstant(Values.instant(micros), ZoneOffset.UTC);
    }

    @Override
    public @Nullable LocalTime getTime(int column) {
        String value = getString(column);
        return value == null ? null : LocalTime.parse(value);
    }

    /** Asks the driver only where a zero leaves it open: the question costs a call into SQLite. */
    private boolean isAbsent(long value) {
        try {
            return value == 0 && rows.wasNull();
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }
}
