package io.rowloom.jdbc.value;

import io.rowloom.meta.RowReader;
import io.rowloom.state.Values;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of a result by position in the types that JDBC has for them; times as {@code java.time}, never through
 * {@code java.sql.Timestamp}, which shifts with the zone of the JVM (rule D06).
 */
public class JdbcRowReader implements RowReader {

    /** The result; its columns stand one behind the positions of the table. */
    protected final ResultSet rows;

    /**
     * Reads a result.
     *
     * @param rows the result, on the row to be read
     */
    public JdbcRowReader(ResultSet rows) {
        this.rows = rows;
    }

    @Override
    public final boolean wasNull() {
        try {
            return rows.wasNull();
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    @Override
    public boolean getBoolean(int column) {
        try {
            return rows.getBoolean(column + 1);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    @Override
    public final short getShort(int column) {
        try {
            return rows.getShort(column + 1);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    @Override
    public final int getInt(int column) {
        try {
            return rows.getInt(column + 1);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    @Override
    public final long getLong(int column) {
        try {
            return rows.getLong(column + 1);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    @Override
    public final double getDouble(int column) {
        try {
            return Values.zeroed(rows.getDouble(column + 1)); // a computed one may be minus zero (rule N14)
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    @Override
    public long getEpochMicros(int column) {
        OffsetDateTime value = object(column, OffsetDateTime.class);
        return value == null ? 0 : Values.micros(value.toInstant());
    }

    @Override
    public final @Nullable String getString(int column) {
        try {
            return rows.getString(column + 1);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    @Override
    public @Nullable BigDecimal getDecimal(int column) {
        try {
            return rows.getBigDecimal(column + 1);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    @Override
    public @Nullable UUID getUuid(int column) {
        return object(column, UUID.class);
    }

    @Override
    public @Nullable LocalDate getDate(int column) {
        return object(column, LocalDate.class);
    }

    @Override
    public @Nullable LocalDateTime getDateTime(int column) {
        return object(column, LocalDateTime.class);
    }

    @Override
    public @Nullable LocalTime getTime(int column) {
        return object(column, LocalTime.class);
    }

    @Override
    public final byte @Nullable [] getBytes(int column) {
        try {
            return rows.getBytes(column + 1);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    private <V> @Nullable V object(int column, Class<V> type) {
        try {
            return rows.getObject(column + 1, type);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }
}
