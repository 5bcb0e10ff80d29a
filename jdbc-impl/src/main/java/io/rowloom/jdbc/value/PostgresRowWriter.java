package io.rowloom.jdbc.value;

import io.rowloom.state.ColumnType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Binds values to PostgreSQL, each with the type of its column: NULL too, which would otherwise have the type that the server
 * guesses (rule L10), and would make the driver prepare a statement again whenever a value follows it.
 */
public final class PostgresRowWriter extends JdbcRowWriter {

    /**
     * Binds to a statement.
     *
     * @param statement the statement
     * @param types the types of the columns of the table, by position; empty where no row is written
     */
    public PostgresRowWriter(PreparedStatement statement, List<ColumnType<?>> types) {
        super(statement, types);
    }

    @Override
    protected void setNullOf(ColumnType.Kind kind) {
        try {
            statement.setNull(next(), Types.OTHER, name(kind));
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    @Override
    protected void bindMany(Parameter.Many many) {
        ColumnType.Kind kind = many.type().kind();
        Object[] values = switch (kind) {
            case BYTES -> many.values().toArray(byte[][]::new);
            case INSTANT ->
                many.values().stream()
                        .map(value -> ((Instant) value).atOffset(ZoneOffset.UTC))
                        .toArray();
            default -> many.values().toArray();
        };
        try {
            statement.setArray(next(), statement.getConnection().createArrayOf(name(kind), values));
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    private static String name(ColumnType.Kind kind) {
        return switch (kind) {
            case BOOLEAN -> "bool";
            case SHORT -> "int2";
            case INT -> "int4";
            case LONG -> "int8";
            case DOUBLE -> "float8";
            case DECIMAL -> "numeric";
            case TEXT -> "varchar";
            case UUID -> "uuid";
            case INSTANT -> "timestamptz";
            case DATE -> "date";
            case DATE_TIME -> "timestamp";
            case TIME -> "time";
            case BYTES -> "bytea";
        };
    }
}
