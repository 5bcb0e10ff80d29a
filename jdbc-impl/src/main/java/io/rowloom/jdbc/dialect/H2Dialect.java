package io.rowloom.jdbc.dialect;

import io.rowloom.Options;
import io.rowloom.jdbc.fault.H2Faults;
import io.rowloom.query.Condition;
import io.rowloom.query.LikePattern;
import io.rowloom.state.ColumnType;
import io.rowloom.tx.Capability;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** H2: multi-version, no SERIALIZABLE that deserves the name (rule X10), text in units of UTF-16. */
public final class H2Dialect implements Dialect {

    /** The number of H2's own for SNAPSHOT; JDBC has none. */
    private static final int SNAPSHOT = 6;

    /** A server is set by who runs it. */
    private static final Pattern SERVER = Pattern.compile("jdbc:h2:(tcp|ssl):.*");

    private static final Product PRODUCT =
            Product.of("h2", "org.h2.", new H2Faults(), Lexis.H2, new H2Schema(), schema -> new H2Expressions(schema));

    @Override
    public Product product() {
        return PRODUCT;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.SNAPSHOT, Capability.SAVEPOINTS, Capability.ROW_LOCKS);
    }

    @Override
    public boolean runsInProcess() {
        return true;
    }

    @Override
    public boolean cancelsAtOnce() {
        return true;
    }

    @Override
    public void prepare(Connection connection, Options options) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        try (Statement statement = connection.createStatement()) {
            long wait = Math.min(options.lockWait().toMillis(), Integer.MAX_VALUE);
            statement.execute("SET LOCK_TIMEOUT " + Math.max(1, wait));
            if (!SERVER.matcher(connection.getMetaData().getURL()).matches()) {
                // otherwise what is committed is written within half a second; kept with the database, and yet to be
                // said by each process
                statement.execute("SET WRITE_DELAY 0");
            }
        }
    }

    /** A cancel does not end it. */
    @Override
    public String lockWait(long millis) {
        return "SET LOCK_TIMEOUT " + millis;
    }

    @Override
    public int snapshotIsolation() {
        return SNAPSHOT;
    }

    @Override
    public boolean locksBeforeItCuts() {
        return true;
    }

    /** H2's {@code _} stands for a unit of UTF-16 and its folding is Java's, so that those patterns become regular expressions (rule T11). */
    @Override
    public LikeCall like(Condition.Like<?> like) {
        List<LikePattern.Part> parts = LikePattern.parts(like.pattern());
        if (!like.ignoreCase() && parts.stream().noneMatch(LikePattern.Part.One.class::isInstance)) {
            return new LikeCall(LikeCall.Form.LIKE, like.pattern());
        }
        StringBuilder regex = new StringBuilder(like.ignoreCase() ? "(?si)\\A" : "(?s)\\A");
        for (LikePattern.Part part : parts) {
            switch (part) {
                case LikePattern.Part.Any any -> regex.append(".*");
                case LikePattern.Part.One one -> regex.append('.');
                case LikePattern.Part.Text text -> regex.append(Pattern.quote(text.text()));
            }
        }
        return new LikeCall(LikeCall.Form.REGEXP, regex.append("\\z").toString());
    }

    /** It compares each row that it finds with the values of the list from its beginning. */
    @Override
    public int listLength() {
        return 1_000;
    }

    @Override
    public String inMany(String operand, ColumnType<?> type) {
        return operand + " = ANY(?)";
    }

    @Override
    public Streaming streaming() {
        return new Streaming("SET LAZY_QUERY_EXECUTION 1", "SET LAZY_QUERY_EXECUTION 0");
    }

    @Override
    public String plan(ResultSet rows) throws SQLException {
        return rows.next() ? String.valueOf(rows.getString(1)) : "";
    }
}
