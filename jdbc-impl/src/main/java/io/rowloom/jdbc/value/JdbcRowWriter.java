package io.rowloom.jdbc.value;

import io.rowloom.meta.RowWriter;
import io.rowloom.state.ColumnType;
import io.rowloom.state.Values;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Binds values to the placeholders of a statement, one after the other: the columns of a row in rising order, whatever of
 * them the mask names, and then what else the statement asks for. The types are those that JDBC has for them.
 */
public class JdbcRowWriter implements RowWriter {

    /** The statement. */
    protected final PreparedStatement statement;

    private final List<ColumnType<?>> types;
    private int next = 1;

    /**
     * Binds to a statement.
     *
     * @param statement the statement
     * @param types the types of the columns of the table, by position; empty where no row is written
     */
    public JdbcRowWriter(PreparedStatement statement, List<ColumnType<?>> types) {
        this.statement = statement;
        this.types = types;
    }

    /** Goes back to the first placeholder, for the next row of a batch. */
    public void restart() {
        next = 1;
    }

    /**
     * Takes the next placeholder.
     *
     * @return its number, from 1
     */
    protected final int next() {
        return next++;
    }

    /**
     * Binds one parameter to the next placeholder.
     *
     * @param type the type of the value
     * @param value the value in the form of {@link ColumnType#toStore}
     */
    public final void bind(ColumnType<?> type, Object value) {
        switch (type.kind()) {
            case BOOLEAN -> setBoolean(0, (Boolean) value);
            case SHORT -> setShort(0, (Short) value);
            case INT -> setInt(0, (Integer) value);
            case LONG -> setLong(0, (Long) value);
            case DOUBLE -> setDouble(0, (Double) value);
            case DECIMAL -> decimal(type, (BigDecimal) value);
            case TEXT -> setString(0, (String) value);
            case UUID -> setUuid(0, (UUID) value);
            case INSTANT -> setEpochMicros(0, Values.micros((java.time.Instant) value));
            case DATE -> setDate(0, (LocalDate) value);
            case DATE_TIME -> setDateTime(0, (LocalDateTime) value);
            case TIME -> setTime(0, (LocalTime) value);
            case BYTES -> setBytes(0, (byte[]) value);
        }
    }

    /**
     * Binds a parameter to the next placeholder.
     *
     * @param parameter the parameter
     */
    public final void bind(Parameter parameter) {
        switch (parameter) {
            case Parameter.One one -> bind(one.type(), one.value());
            case Parameter.Many many -> bindMany(many);
            case Parameter.Absent absent -> bindNull(absent.type());
        }
    }

    private void bindNull(@Nullable ColumnType<?> type) {
        if (type != null) {
            setNullOf(type.kind());
            return;
        }
        try {
            statement.setNull(next(), Types.NULL);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    /**
     * Binds many values to the next placeholder: as an array.
     *
     * @param many the values
     */
    protected void bindMany(Parameter.Many many) {
        try {
            statement.setObject(next(), many.values().toArray());
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    @Override
    public final void setNull(int column) {
        setNullOf(types.get(column).kind());
    }

    /**
     * Binds NULL to the next placeholder.
     *
     * @param kind the kind of value that is absent
     */
    protected void setNullOf(ColumnType.Kind kind) {
        try {
            statement.setNull(next(), sqlType(kind));
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    private static int sqlType(ColumnType.Kind kind) {
        return switch (kind) {
            case BOOLEAN -> Types.BOOLEAN;
            case SHORT -> Types.SMALLINT;
            case INT -> Types.INTEGER;
            case LONG -> Types.BIGINT;
            case DOUBLE -> Types.DOUBLE;
            case DECIMAL -> Types.NUMERIC;
            case TEXT -> Types.VARCHAR;
            case UUID -> Types.OTHER;
            case INSTANT -> Types.TIMESTAMP_WITH_TIMEZONE;
            case DATE -> Types.DATE;
            case DATE_TIME -> Types.TIMESTAMP;
            case TIME -> Types.TIME;
            case BYTES -> Types.VARBINARY;
        };
    }

    @Override
    public void setBoolean(int column, boolean value) {
        try {
            statement.setBoolean(next(), value);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    @Override
    public final void setShort(int column, short value) {
        try {
            statement.setShort(next(), value);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    @Override
    public final void setInt(int column, int value) {
        try {
            statement.setInt(next(), value);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    @Override
    public final void setLong(int column, long value) {
        try {
            statement.setLong(next(), value);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    @Override
    public final void setDouble(int column, double value) {
        try {
            statement.setDouble(next(), value);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    @Override
    public void setEpochMicros(int column, long micros) {
        object(ColumnType.Kind.INSTANT, Values.instant(micros).atOffset(ZoneOffset.UTC));
    }

    @Override
    public void setString(int column, @Nullable String value) {
        try {
            statement.setString(next(), value);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    @Override
    public final void setDecimal(int column, @Nullable BigDecimal value) {
        if (value == null) {
            setNullOf(ColumnType.Kind.DECIMAL);
        } else {
            decimal(types.get(column), value);
        }
    }

    /**
     * Binds a decimal to the next placeholder.
     *
     * @param type its precision and scale
     * @param value the value in that scale
     */
    protected void decimal(ColumnType<?> type, BigDecimal value) {
        try {
            statement.setBigDecimal(next(), value);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    @Override
    public void setUuid(int column, @Nullable UUID value) {
        object(ColumnType.Kind.UUID, value);
    }

    @Override
    public void setDate(int column, @Nullable LocalDate value) {
        object(ColumnType.Kind.DATE, value);
    }

    @Override
    public void setDateTime(int column, @Nullable LocalDateTime value) {
        object(ColumnType.Kind.DATE_TIME, value);
    }

    @Override
    public void setTime(int column, @Nullable LocalTime value) {
        object(ColumnType.Kind.TIME, value);
    }

    @Override
    public void setBytes(int column, byte @Nullable [] value) {
        try {
            statement.setBytes(next(), value);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    private void object(ColumnType.Kind kind, @Nullable Object value) {
        if (value == null) {
            setNullOf(kind);
            return;
        }
        try {
            statement.setObject(next(), value);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }
}
