package io.rowloom.jdbc.dialect;

import io.rowloom.Durability;
import io.rowloom.Options;
import io.rowloom.error.MisuseException;
import io.rowloom.jdbc.fault.SqliteFaults;
import io.rowloom.jdbc.value.JdbcRowReader;
import io.rowloom.jdbc.value.JdbcRowWriter;
import io.rowloom.jdbc.value.SqliteDecimals;
import io.rowloom.jdbc.value.SqliteRowReader;
import io.rowloom.jdbc.value.SqliteRowWriter;
import io.rowloom.query.Condition;
import io.rowloom.query.LikePattern;
import io.rowloom.state.ColumnType;
import io.rowloom.tx.Capability;
import io.rowloom.tx.Lock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** SQLite: a write-ahead log, one writer, STRICT tables, and statements that are kept open. */
public final class SqliteDialect implements Dialect {

    /** How long SQLite itself waits, holding its thread, in milliseconds; the rest of a wait is done in Java. */
    public static final int BUSY_TIMEOUT = 100;

    private static final Product PRODUCT = Product.of(
            "sqlite",
            "org.sqlite.",
            new SqliteFaults(),
            Lexis.SQLITE,
            new SqliteSchema(),
            schema -> new SqliteExpressions());

    @Override
    public Product product() {
        return PRODUCT;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(
                Capability.SERIALIZABLE, Capability.SNAPSHOT, Capability.SAVEPOINTS, Capability.DEFERRED_FOREIGN_KEYS);
    }

    /** It ends with the transaction. */
    @Override
    public String deferringStatement() {
        return "PRAGMA defer_foreign_keys = ON";
    }

    @Override
    public String orphansQuery() {
        return "SELECT c.\"table\", l.\"from\" FROM pragma_foreign_key_check c"
                + " JOIN pragma_foreign_key_list(c.\"table\") l ON l.id = c.fkid LIMIT 1";
    }

    @Override
    public boolean hasOneWriter() {
        return true;
    }

    @Override
    public boolean refusesUnknownNames() {
        return false;
    }

    @Override
    public boolean runsInProcess() {
        return true;
    }

    @Override
    public boolean keepsStatements() {
        return true;
    }

    @Override
    public boolean cancelsAtOnce() {
        return true;
    }

    @Override
    public void prepare(Connection connection, Options options) throws SQLException {
        SqliteFunctions.addTo(connection);
        SqliteSums.addTo(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + BUSY_TIMEOUT);
            String journal = answer(statement, "PRAGMA journal_mode = WAL");
            if (!journal.equals("wal") && !journal.equals("memory")) {
                throw new SQLException("expected the journal mode wal and found " + journal);
            }
            statement.execute("PRAGMA synchronous = " + (options.durability() == Durability.FULL ? "FULL" : "NORMAL"));
            statement.execute("PRAGMA foreign_keys = ON");
            if (!answer(statement, "PRAGMA foreign_keys").equals("1")) {
                throw new SQLException("SQLite was built without foreign keys, or a transaction was open");
            }
        }
    }

    private static String answer(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    @Override
    public int snapshotIsolation() {
        return Connection.TRANSACTION_SERIALIZABLE;
    }

    @Override
    public JdbcRowReader reader(ResultSet rows, List<ColumnType<?>> types) {
        return new SqliteRowReader(rows, types);
    }

    @Override
    public JdbcRowWriter writer(PreparedStatement statement, List<ColumnType<?>> types) {
        return new SqliteRowWriter(statement, types);
    }

    @Override
    public boolean hasOnConflict() {
        return true;
    }

    @Override
    public String later(String first, String second) {
        return "MAX(" + first + ", " + second + ")";
    }

    /** Whoever has the turn to write has every row. */
    @Override
    public String rowLock(Lock lock) {
        return "";
    }

    @Override
    public String changesQuery() {
        return "SELECT total_changes()";
    }

    /** LIKE of SQLite folds the letters of ASCII; GLOB minds them. A text inside is found faster without a pattern. */
    @Override
    public LikeCall like(Condition.Like<?> like) {
        if (like.ignoreCase()) {
            return new LikeCall(LikeCall.Form.LIKE, like.pattern());
        }
        List<LikePattern.Part> parts = LikePattern.parts(like.pattern());
        if (parts.size() == 3
                && parts.get(0) instanceof LikePattern.Part.Any
                && parts.get(1) instanceof LikePattern.Part.Text text
                && parts.get(2) instanceof LikePattern.Part.Any) {
            return new LikeCall(LikeCall.Form.INSTR, text.text());
        }
        StringBuilder glob = new StringBuilder();
        for (LikePattern.Part part : parts) {
            switch (part) {
                case LikePattern.Part.Any any -> glob.append('*');
                case LikePattern.Part.One one -> glob.append('?');
                case LikePattern.Part.Text text -> appendLiteral(glob, text.text());
            }
        }
        return new LikeCall(LikeCall.Form.GLOB, glob.toString());
    }

    private static void appendLiteral(StringBuilder glob, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*' || c == '?' || c == '[') {
                glob.append('[').append(c).append(']');
            } else {
                glob.append(c);
            }
        }
    }

    /** Two decimals of different scale are compared by their whole and their broken parts; text forms of different width not at all. */
    @Override
    public String compare(String left, ColumnType<?> leftType, String operator, String right, ColumnType<?> rightType) {
        if (leftType.kind() != ColumnType.Kind.DECIMAL || sameForm(leftType, rightType)) {
            return left + " " + operator + " " + right;
        }
        if (left.contains("?") || right.contains("?")) {
            throw new MisuseException(
                    "SQLite compares a computed decimal only with one of the same precision and scale."
                            + " Give both fields the same constraint, or compare them in Java.");
        }
        if (!SqliteDecimals.isInteger(leftType) || !SqliteDecimals.isInteger(rightType)) {
            throw new MisuseException("SQLite compares two decimal columns of more than 18 digits only where both have"
                    + " the same precision and scale. Give the fields the same constraint, or compare them in Java.");
        }
        int scale = Math.max(leftType.scale(), rightType.scale());
        return parts(left, leftType, scale) + " " + operator + " " + parts(right, rightType, scale);
    }

    private static boolean sameForm(ColumnType<?> left, ColumnType<?> right) {
        boolean integers = SqliteDecimals.isInteger(left) && SqliteDecimals.isInteger(right);
        return left.scale() == right.scale() && (integers || left.length() == right.length());
    }

    private static String parts(String operand, ColumnType<?> type, int scale) {
        String unit = "1" + "0".repeat(type.scale());
        String factor = "1" + "0".repeat(scale - type.scale());
        return "(" + operand + " / " + unit + ", (" + operand + " % " + unit + ") * " + factor + ")";
    }

    @Override
    public String inMany(String operand, ColumnType<?> type) {
        String value = type.kind() == ColumnType.Kind.BYTES ? "unhex(value)" : "value";
        return operand + " IN (SELECT " + value + " FROM json_each(?))";
    }

    @Override
    public String explain() {
        return "EXPLAIN QUERY PLAN ";
    }

    /** Each step names the one above it; what has none stands at the left. */
    @Override
    public String plan(ResultSet rows) throws SQLException {
        Map<Integer, Integer> depths = new HashMap<>();
        List<String> lines = new ArrayList<>();
        while (rows.next()) {
            int depth = depths.getOrDefault(rows.getInt(2), -1) + 1;
            depths.put(rows.getInt(1), depth);
            lines.add("  ".repeat(depth) + rows.getString(4));
        }
        return String.join("\n", lines);
    }

    @Override
    public boolean decimalsNeedTheirColumn() {
        return true;
    }

    @Override
    public String paging(boolean limit, boolean offset) {
        if (limit) {
            return offset ? " LIMIT ? OFFSET ?" : " LIMIT ?";
        }
        return offset ? " LIMIT -1 OFFSET ?" : "";
    }

    @Override
    public IdsBy idsBy() {
        return IdsBy.LAST_ROW;
    }
}
