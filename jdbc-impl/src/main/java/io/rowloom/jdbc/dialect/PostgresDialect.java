package io.rowloom.jdbc.dialect;

import io.rowloom.Durability;
import io.rowloom.Options;
import io.rowloom.error.SchemaException;
import io.rowloom.jdbc.fault.PostgresFaults;
import io.rowloom.jdbc.value.JdbcRowWriter;
import io.rowloom.jdbc.value.PostgresRowWriter;
import io.rowloom.query.Condition;
import io.rowloom.state.ColumnType;
import io.rowloom.tx.Capability;
import io.rowloom.tx.Isolation;
import io.rowloom.tx.Lock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** PostgreSQL from version 15 on: a server, where every question is a round trip, so that none is asked whose answer is known. */
public final class PostgresDialect implements Dialect {

    private static final int LEAST_VERSION = 15;
    private static final String ABORTED = "25P02";

    /** The server shows the values of parameters in a plan. */
    private static final Pattern TEXT_VALUE = Pattern.compile("'(?:[^']|'')*'");

    private static final Pattern NUMBER_VALUE = Pattern.compile("(?<=[-=<>+*/%(, ])-?\\b\\d+(?:\\.\\d+)?\\b(?!\")");

    private static final Product PRODUCT = Product.of(
            "postgresql",
            "org.postgresql.",
            new PostgresFaults(),
            Lexis.POSTGRES,
            new PostgresSchema(),
            schema -> new PostgresExpressions(schema));

    @Override
    public Product product() {
        return PRODUCT;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    /** It does so for constraints that were created as DEFERRABLE, and says nothing of others. */
    @Override
    public String deferringStatement() {
        return "SET CONSTRAINTS ALL DEFERRED";
    }

    @Override
    public boolean isServer() {
        return true;
    }

    /** One round trip: it sets what the rules rest on, and reads what they cannot do without. */
    @Override
    public void prepare(Connection connection, Options options) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(recipe(options));
                ResultSet rows = statement.executeQuery()) {
            if (rows.next()) {
                check(rows.getInt(1), String.valueOf(rows.getString(2)));
            }
        }
    }

    private static String recipe(Options options) {
        long wait = Math.clamp(options.lockWait().toMillis(), 1, Integer.MAX_VALUE);
        StringJoiner settings = new StringJoiner(
                ", ",
                "SELECT current_setting('server_version_num')::int / 10000," + " current_setting('server_encoding'), ",
                "");
        settings.add(setting("default_transaction_isolation", "'read committed'"));
        settings.add(setting("default_transaction_read_only", "'off'"));
        settings.add(setting("lock_timeout", "'" + wait + "'"));
        settings.add(setting("TimeZone", "'UTC'"));
        settings.add(setting("standard_conforming_strings", "'on'"));
        if (options.durability() == Durability.FULL) {
            String now = "current_setting('synchronous_commit')";
            settings.add(setting(
                    "synchronous_commit", "CASE WHEN " + now + " IN ('off', 'local') THEN 'on' ELSE " + now + " END"));
        }
        return settings.toString();
    }

    private static String setting(String name, String value) {
        return "set_config('" + name + "', " + value + ", false)";
    }

    private static void check(int version, String encoding) {
        if (version < LEAST_VERSION) {
            throw new SchemaException("the server is PostgreSQL " + version + ", and Rowloom needs " + LEAST_VERSION
                    + " or newer. Upgrade the server.");
        }
        if (!encoding.equals("UTF8")) {
            throw new SchemaException("the database keeps text as " + encoding
                    + ", which has not every character. Create one with ENCODING 'UTF8' TEMPLATE template0.");
        }
    }

    @Override
    public int snapshotIsolation() {
        return Connection.TRANSACTION_REPEATABLE_READ;
    }

    @Override
    public String isolationStatement(Isolation level) {
        return switch (level) {
            case READ_COMMITTED -> "SET TRANSACTION ISOLATION LEVEL READ COMMITTED";
            case SNAPSHOT -> "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";
            case SERIALIZABLE -> "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE";
        };
    }

    /** The driver knows the state of the transaction from the last answer. */
    @Override
    public void beforeCommit(Connection connection) throws SQLException {
        if (connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED) {
            throw new SQLException("an earlier error has ended the transaction", ABORTED);
        }
    }

    @Override
    public JdbcRowWriter writer(PreparedStatement statement, List<ColumnType<?>> types) {
        return new PostgresRowWriter(statement, types);
    }

    @Override
    public boolean hasOnConflict() {
        return true;
    }

    /** It lets others insert rows that refer to this one, which its id does not mind. */
    @Override
    public String rowLock(Lock lock) {
        return switch (lock) {
            case WAIT -> " FOR NO KEY UPDATE";
            case NO_WAIT -> " FOR NO KEY UPDATE NOWAIT";
            case SKIP_LOCKED -> " FOR NO KEY UPDATE SKIP LOCKED";
        };
    }

    @Override
    public LikeCall like(Condition.Like<?> like) {
        return new LikeCall(like.ignoreCase() ? LikeCall.Form.FOLDED : LikeCall.Form.LIKE, like.pattern());
    }

    /** A list of any length is one array: one text for all lengths, planned once. */
    @Override
    public int mostPlaceholders() {
        return 0;
    }

    @Override
    public String inMany(String operand, ColumnType<?> type) {
        return operand + " = ANY(?)";
    }

    /** Without the values of the parameters (rule S62). */
    @Override
    public String plan(ResultSet rows) throws SQLException {
        StringJoiner lines = new StringJoiner("\n");
        while (rows.next()) {
            lines.add(String.valueOf(rows.getString(1)));
        }
        return TEXT_VALUE
                .matcher(lines.toString())
                .replaceAll("?")
                .lines()
                .map(line -> line.contains("(cost=")
                        ? line
                        : NUMBER_VALUE.matcher(line).replaceAll("?"))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public boolean tellsForNothing() {
        return false;
    }

    @Override
    public @Nullable Object value(ResultSet rows, int column) throws SQLException {
        return switch (rows.getMetaData().getColumnTypeName(column)) {
            case "timestamptz" -> rows.getObject(column, OffsetDateTime.class);
            case "timestamp" -> rows.getObject(column, LocalDateTime.class);
            case "date" -> rows.getObject(column, LocalDate.class);
            case "time" -> rows.getObject(column, LocalTime.class);
            default -> rows.getObject(column);
        };
    }
}
