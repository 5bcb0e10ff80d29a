package io.rowloom.jdbc.dialect;

import io.rowloom.Options;
import io.rowloom.error.SchemaException;
import io.rowloom.jdbc.fault.MariaDbFaults;
import io.rowloom.jdbc.value.JdbcRowReader;
import io.rowloom.jdbc.value.JdbcRowWriter;
import io.rowloom.jdbc.value.MariaDbRowReader;
import io.rowloom.jdbc.value.MariaDbRowWriter;
import io.rowloom.query.Condition;
import io.rowloom.query.LikePattern;
import io.rowloom.state.ColumnType;
import io.rowloom.tx.Capability;
import io.rowloom.tx.Isolation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** MariaDB: values travel inside of the statement as text, and much of what a rule needs is a matter of the session. */
public final class MariaDbDialect implements Dialect {

    /** The collation that compares text by its code points, trailing spaces included (rules T01, T02, T03, T07). */
    static final String COLLATION = "utf8mb4_nopad_bin";

    private static final String MODES = String.join(
            ",",
            "STRICT_TRANS_TABLES",
            "NO_ZERO_DATE",
            "NO_ZERO_IN_DATE",
            "ERROR_FOR_DIVISION_BY_ZERO",
            "ONLY_FULL_GROUP_BY",
            "ANSI_QUOTES",
            "PIPES_AS_CONCAT",
            "NO_BACKSLASH_ESCAPES",
            "SIMULTANEOUS_ASSIGNMENT",
            "NO_AUTO_VALUE_ON_ZERO");

    private static final int OUT_OF_RANGE = 1264;
    private static final long MILLIS = 1_000;
    private static final long LONGEST_WAIT = 1_000_000;
    private static final int READS_AND_WRITES = 1 + 2 + 4;
    private static final int USUAL_PACKET = 16 * 1_024 * 1_024;

    private static final Product PRODUCT = Product.of(
            "mariadb",
            "org.mariadb.jdbc.",
            new MariaDbFaults(),
            Lexis.MARIADB,
            new MariaDbSchema(),
            schema -> new MariaDbExpressions(schema));

    @Override
    public Product product() {
        return PRODUCT;
    }

    private final boolean hasSnapshots;
    private final boolean isNode;
    private final int packet;

    /** Any server, as long as none is known. */
    public MariaDbDialect() {
        this(new MariaDbServer("11.4.5-MariaDB", USUAL_PACKET, false));
    }

    private MariaDbDialect(MariaDbServer server) {
        this.hasSnapshots = server.hasSnapshots();
        this.isNode = server.isNode();
        this.packet = server.packet();
    }

    @Override
    public Dialect of(Connection connection) throws SQLException {
        return new MariaDbDialect(MariaDbServer.of(connection));
    }

    /**
     * Without innodb_snapshot_isolation a repeatable read loses updates (rules X08, X11). The nodes of a cluster compare what was
     * written and not what was read, so that none of them is serializable (rule X10).
     */
    @Override
    public Set<Capability> capabilities() {
        Set<Capability> capabilities = EnumSet.of(Capability.SAVEPOINTS, Capability.ROW_LOCKS);
        if (!isNode) {
            capabilities.add(Capability.SERIALIZABLE);
        }
        if (hasSnapshots) {
            capabilities.add(Capability.SNAPSHOT);
        }
        return capabilities;
    }

    @Override
    public boolean isServer() {
        return true;
    }

    /** A connection begins with what the rules need of its session; a server that cannot give it is refused. */
    @Override
    public void prepare(Connection connection, Options options) throws SQLException {
        MariaDbServer server = MariaDbServer.of(connection);
        if (!server.isKnown()) {
            throw new SchemaException("the server is " + server.version()
                    + ", and Rowloom needs MariaDB 10.6 or newer, with InnoDB. Upgrade the server.");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(recipe(options, server));
        }
    }

    /** A node waits with each statement outside of a transaction, and with the first inside, for what the others have committed (rule J10). */
    private static String recipe(Options options, MariaDbServer server) {
        long seconds = Math.clamp((options.lockWait().toMillis() + MILLIS - 1) / MILLIS, 1, LONGEST_WAIT);
        StringJoiner settings =
                new StringJoiner(", SESSION ", "SET NAMES utf8mb4 COLLATE " + COLLATION + ", SESSION ", "");
        settings.add("sql_mode = '" + MODES + "'");
        settings.add("time_zone = '+00:00'");
        settings.add("innodb_lock_wait_timeout = " + seconds);
        settings.add("lock_wait_timeout = " + seconds);
        settings.add("tx_isolation = 'READ-COMMITTED'");
        settings.add("tx_read_only = OFF");
        settings.add("foreign_key_checks = ON");
        settings.add("unique_checks = ON");
        settings.add("check_constraint_checks = ON");
        if (server.hasSnapshots()) {
            settings.add("innodb_snapshot_isolation = ON");
        }
        if (server.isNode()) {
            settings.add("wsrep_sync_wait = " + READS_AND_WRITES);
            settings.add("wsrep_dirty_reads = OFF");
        }
        return settings.toString();
    }

    @Override
    public int snapshotIsolation() {
        return Connection.TRANSACTION_REPEATABLE_READ;
    }

    @Override
    public String isolationStatement(Isolation level) {
        String words = level == Isolation.SERIALIZABLE ? "SERIALIZABLE" : "REPEATABLE READ";
        return "SET TRANSACTION ISOLATION LEVEL " + words;
    }

    @Override
    public JdbcRowReader reader(ResultSet rows, List<ColumnType<?>> types) {
        return new MariaDbRowReader(rows);
    }

    @Override
    public JdbcRowWriter writer(PreparedStatement statement, List<ColumnType<?>> types) {
        return new MariaDbRowWriter(statement, types, packet);
    }

    /** It locks every row that it sorts. */
    @Override
    public boolean locksBeforeItCuts() {
        return true;
    }

    @Override
    public boolean hasOnDuplicateKey() {
        return true;
    }

    @Override
    public boolean mindsOwnReferences() {
        return true;
    }

    /** A query is never strict: a cast that does not fit gives the nearest value and a warning. Nothing is asked where there is none. */
    @Override
    public void checkAnswer(Statement statement) throws SQLException {
        for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            if (warning.getErrorCode() == OUT_OF_RANGE) {
                throw new SQLException(warning.getMessage(), "22003", OUT_OF_RANGE);
            }
        }
    }

    @Override
    public boolean placesNulls() {
        return false;
    }

    /** Folding that minds ASCII alone is a regular expression: the collation folds all letters or none (rule T08). */
    @Override
    public LikeCall like(Condition.Like<?> like) {
        if (!like.ignoreCase()) {
            return new LikeCall(LikeCall.Form.LIKE, like.pattern());
        }
        StringBuilder regex = new StringBuilder("(?s)\\A");
        for (LikePattern.Part part : LikePattern.parts(like.pattern())) {
            switch (part) {
                case LikePattern.Part.Any any -> regex.append(".*");
                case LikePattern.Part.One one -> regex.append('.');
                case LikePattern.Part.Text text -> text.text().codePoints().forEach(letter -> folded(regex, letter));
            }
        }
        return new LikeCall(LikeCall.Form.REGEXP, regex.append("\\z").toString());
    }

    private static void folded(StringBuilder regex, int letter) {
        if (letter < 128 && Character.isLetter(letter)) {
            regex.append('[').append((char) Character.toLowerCase(letter));
            regex.append((char) Character.toUpperCase(letter)).append(']');
        } else {
            regex.append("\\x{").append(Integer.toHexString(letter)).append('}');
        }
    }

    /** A list is part of the text of the statement, however long. */
    @Override
    public int mostPlaceholders() {
        return Integer.MAX_VALUE;
    }

    @Override
    public String inMany(String operand, ColumnType<?> type) {
        throw new IllegalStateException("MariaDB takes a placeholder for each value of a list");
    }

    @Override
    public String plan(ResultSet rows) throws SQLException {
        StringJoiner lines = new StringJoiner("\n");
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            StringJoiner line = new StringJoiner(", ");
            for (int i = 1; i <= columns; i++) {
                String value = rows.getString(i);
                if (value != null && !value.isEmpty()) {
                    line.add(rows.getMetaData().getColumnLabel(i) + " " + value);
                }
            }
            lines.add(line.toString());
        }
        return lines.toString();
    }

    /** The driver would give times as {@code java.sql.Timestamp}, which depends on the zone of the JVM (rule D06). */
    @Override
    public @Nullable Object value(ResultSet rows, int column) throws SQLException {
        return switch (rows.getMetaData().getColumnType(column)) {
            case java.sql.Types.TIMESTAMP -> {
                LocalDateTime time = rows.getObject(column, LocalDateTime.class);
                yield time == null ? null : time.atOffset(ZoneOffset.UTC);
            }
            case java.sql.Types.DATE -> rows.getObject(column, LocalDate.class);
            case java.sql.Types.TIME -> rows.getObject(column, LocalTime.class);
            default -> rows.getObject(column);
        };
    }

    @Override
    public String paging(boolean limit, boolean offset) {
        String most = limit ? " LIMIT ?" : offset ? " LIMIT 18446744073709551615" : "";
        return most + (offset ? " OFFSET ?" : "");
    }
}
