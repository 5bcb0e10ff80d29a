package io.rowloom.jdbc.value;

import io.rowloom.state.ColumnType;
import io.rowloom.state.Values;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binds the forms of SQLite: times as integers or text, decimals as integers or text of fixed width (rules D04, N08). */
public final class SqliteRowWriter extends JdbcRowWriter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

    /**
     * Binds to a statement.
     *
     * @param statement the statement
     * @param types the types of the columns of the table, by position; empty where no row is written
     */
    public SqliteRowWriter(PreparedStatement statement, List<ColumnType<?>> types) {
        super(statement, types);
    }

    @Override
    public void setBoolean(int column, boolean value) {
        setInt(column, value ? 1 : 0);
    }

    @Override
    public void setEpochMicros(int column, long micros) {
        setLong(column, micros);
    }

    @Override
    protected void decimal(ColumnType<?> type, BigDecimal value) {
        if (SqliteDecimals.isInteger(type)) {
            setLong(0, SqliteDecimals.toLong(value, type));
        } else {
            setString(0, SqliteDecimals.toText(value, type));
        }
    }

    @Override
    protected void bindMany(Parameter.Many many) {
        setString(0, SqliteList.json(many));
    }

    @Override
    public void setUuid(int column, @Nullable UUID value) {
        setString(column, value == null ? null : value.toString());
    }

    @Override
    public void setDate(int column, @Nullable LocalDate value) {
        setString(column, value == null ? null : value.toString());
    }

    @Override
    public void setDateTime(int column, @Nullable LocalDateTime value) {
        if (value == null) {
            setString(column, null);
        } else {
            setLong(column, Values.micros(value.toInstant(ZoneOffset.UTC)));
        }
    }

    @Override
    public void setTime(int column, @Nullable LocalTime value) {
        setString(column, value == null ? null : time(value));
    }

    /**
     * Writes a time of day as it is stored.
     *
     * @param value the time of day
     * @return its text, always with six digits of a second
     */
    public static String time(LocalTime value) {
        return TIME.format(value);
    }
}
