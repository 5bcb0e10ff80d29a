package io.rowloom.jdbc.dialect;

import io.rowloom.Options;
import io.rowloom.error.MisuseException;
import io.rowloom.jdbc.fault.FaultTable;
import io.rowloom.jdbc.value.JdbcRowReader;
import io.rowloom.jdbc.value.JdbcRowWriter;
import io.rowloom.query.Condition;
import io.rowloom.state.ColumnType;
import io.rowloom.tx.Capability;
import io.rowloom.tx.Isolation;
import io.rowloom.tx.Lock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One database: what is different there. Instances have no state; any thread may use them. */
public sealed interface Dialect permits SqliteDialect, H2Dialect, PostgresDialect, MariaDbDialect {

    /** How the ids of a generated table come back from an insert. */
    enum IdsBy {
        /** The driver gives them for every row of a batch. */
        DRIVER,
        /** {@code RETURNING} for one row; for a batch the last id, behind which the others lie without a gap (rule W04). */
        LAST_ROW
    }

    /**
     * Finds the dialect of a product.
     *
     * @param product the name that the driver gives it
     * @return the dialect
     * @throws MisuseException if the product is not known
     */
    static Dialect of(String product) {
        return switch (product) {
            case "SQLite" -> new SqliteDialect();
            case "H2" -> new H2Dialect();
            case "PostgreSQL" -> new PostgresDialect();
            case "MariaDB" -> new MariaDbDialect();
            default ->
                throw new MisuseException("the connection leads to the product \"" + product
                        + "\", for which there is no dialect. Known ones are SQLite, H2, PostgreSQL and MariaDB.");
        };
    }

    /**
     * Tells what is fixed for the product, whatever the connection.
     *
     * @return its names and its words
     */
    Product product();

    /**
     * Names the database for messages.
     *
     * @return for example {@code sqlite}
     */
    default String name() {
        return product().name();
    }

    /**
     * Tells what it can do beyond the core.
     *
     * @return the capabilities
     */
    Set<Capability> capabilities();

    /**
     * Reads its errors.
     *
     * @return the table of its codes
     */
    default FaultTable faults() {
        return product().faults();
    }

    /**
     * Writes its tables.
     *
     * @return the words of its schema
     */
    default SchemaDialect schema() {
        return product().schema();
    }

    /**
     * Computes values.
     *
     * @return the words of its expressions
     */
    default ExpressionDialect expressions() {
        return product().expressions();
    }

    /**
     * Says whether only one transaction at a time may write, so that writers take turns before they send anything.
     *
     * @return true for SQLite
     */
    default boolean hasOneWriter() {
        return false;
    }

    /**
     * Says whether the database computes on the thread that calls it, inside of the process, so that a virtual thread keeps
     * its carrier meanwhile (rule J03).
     *
     * @return true for SQLite and H2
     */
    default boolean runsInProcess() {
        return false;
    }

    /**
     * Says whether statements are worth keeping open, because preparing one is dear and the driver does not keep it.
     *
     * @return true for SQLite
     */
    default boolean keepsStatements() {
        return false;
    }

    /**
     * Says whether the database is a process of its own at the end of a network, so that connections grow old and may die.
     *
     * @return false for an engine inside of this process
     */
    default boolean isServer() {
        return false;
    }

    /**
     * Names the classes of the driver, to tell a connection of its own from one that a pool has wrapped.
     *
     * @return the package, with a dot behind it
     */
    default String driverPackage() {
        return product().driverPackage();
    }

    /**
     * Brings a new connection into the state that the rules need, and verifies what can be verified.
     *
     * @param connection a connection in auto-commit
     * @param options the options of the database
     * @throws SQLException if the database refuses
     */
    void prepare(Connection connection, Options options) throws SQLException;

    /**
     * Looks at the server behind a connection, where servers of one kind differ.
     *
     * @param connection a prepared connection
     * @return the dialect of that very server
     * @throws SQLException if the server does not answer
     * @throws io.rowloom.error.SchemaException if it is too old, or another product
     */
    default Dialect of(Connection connection) throws SQLException {
        return this;
    }

    /**
     * Tells the number that stands for a transaction at SNAPSHOT.
     *
     * @return what {@link Connection#setTransactionIsolation} takes
     */
    int snapshotIsolation();

    /**
     * Gives the statement that raises the level of a transaction, sent as its first one and for it alone.
     *
     * @param level a level above READ COMMITTED
     * @return the statement, or null where the driver sets the level of the connection before the transaction
     */
    default @Nullable String isolationStatement(Isolation level) {
        return null;
    }

    /**
     * Has the transaction that is open look at references when it commits.
     *
     * @return the statement, or null where there is none
     */
    default @Nullable String deferringStatement() {
        return null;
    }

    /**
     * Looks, in a transaction that may not commit for its references, for one of them; for a database that does not name it.
     *
     * @return a query with a table and a column as its columns, or null where the error names the constraint
     */
    default @Nullable String orphansQuery() {
        return null;
    }

    /**
     * Refuses a commit that the database would answer by rolling back, and the driver by nothing (rule X03).
     *
     * @param connection a connection in a transaction
     * @throws SQLException if nothing can be committed any more
     */
    default void beforeCommit(Connection connection) throws SQLException {
        // most databases say so themselves
    }

    /**
     * Reads rows.
     *
     * @param rows the result
     * @param types the types of its columns
     * @return a reader of whatever row the result stands on
     */
    default JdbcRowReader reader(ResultSet rows, List<ColumnType<?>> types) {
        return new JdbcRowReader(rows);
    }

    /**
     * Binds values.
     *
     * @param statement the statement
     * @param types the types of the columns of the table
     * @return a writer that begins at the first placeholder
     */
    default JdbcRowWriter writer(PreparedStatement statement, List<ColumnType<?>> types) {
        return new JdbcRowWriter(statement, types);
    }

    /**
     * Tells how the ids of a generated table come back.
     *
     * @return the way
     */
    default IdsBy idsBy() {
        return IdsBy.DRIVER;
    }

    /**
     * Gives the question for the number of rows that this connection has changed so far, where a failed batch does not
     * tell how far it came.
     *
     * @return the query, or null where the driver tells it
     */
    default @Nullable String changesQuery() {
        return null;
    }

    /**
     * Says whether an insert can change the row with the same unique key instead, in one step that nothing comes between.
     *
     * @return true for a database with {@code INSERT … ON CONFLICT … DO UPDATE … RETURNING}
     */
    default boolean hasOnConflict() {
        return false;
    }

    /**
     * Says whether an insert can change the row that has any of its unique keys instead, so that it must look which key that was.
     *
     * @return true for a database with {@code INSERT … ON DUPLICATE KEY UPDATE … RETURNING}
     */
    default boolean hasOnDuplicateKey() {
        return false;
    }

    /**
     * Says whether a row that refers to itself cannot be deleted, because the row that it refers to is still there.
     *
     * @return true for MariaDB
     */
    default boolean mindsOwnReferences() {
        return false;
    }

    /**
     * Looks behind a query whether its answer holds a value that the database has bent to fit, and told so only aside (rule N21).
     *
     * @param statement the statement whose rows were read
     * @throws SQLException if there is such a value
     */
    default void checkAnswer(Statement statement) throws SQLException {
        // a value that does not fit is an error
    }

    /**
     * Says whether a quoted name that no table has is an error wherever it stands.
     *
     * @return false where it is taken for a text unless its table stands before it
     */
    default boolean refusesUnknownNames() {
        return true;
    }

    /**
     * Says whether an order can tell in words where absent values go (rule L01).
     *
     * @return false where it takes an order of its own
     */
    default boolean placesNulls() {
        return true;
    }

    /**
     * Makes an expression for the later of two times, neither of which is null.
     *
     * @param first a column
     * @param second a column or a placeholder
     * @return the expression
     */
    default String later(String first, String second) {
        return "GREATEST(" + first + ", " + second + ")";
    }

    /**
     * Locks the rows of a query to the end of the transaction.
     *
     * @param lock what is done about rows that others have locked; to leave them out only with
     *     {@link Capability#ROW_LOCKS}
     * @return the words behind the query, with a space before them, or an empty text where writing takes a turn
     */
    default String rowLock(Lock lock) {
        return switch (lock) {
            case WAIT -> " FOR UPDATE";
            case NO_WAIT -> " FOR UPDATE NOWAIT";
            case SKIP_LOCKED -> " FOR UPDATE SKIP LOCKED";
        };
    }

    /**
     * Says whether a cancel has done what it does when the call of it returns, so that it cannot come behind its statement.
     *
     * @return true for a database that runs inside of the process
     */
    default boolean cancelsAtOnce() {
        return false;
    }

    /**
     * Says whether a query that locks its rows locks more than it gives, where it gives a part of an order.
     *
     * @return true for H2 and MariaDB
     */
    default boolean locksBeforeItCuts() {
        return false;
    }

    /**
     * Bounds the wait for a lock, where a cancel does not end it.
     *
     * @param millis how long, in milliseconds
     * @return the words that set it for the connection, outside of any transaction, or null where a cancel ends it
     */
    default @Nullable String lockWait(long millis) {
        return null;
    }

    /**
     * Brings a pattern into the notation of the database (rules T08, T09, T11).
     *
     * @param like the condition
     * @return the words and the parameter
     */
    LikeCall like(Condition.Like<?> like);

    /**
     * Compares two operands.
     *
     * @param left the column or placeholder
     * @param leftType its type
     * @param operator the sign
     * @param right the column or placeholder
     * @param rightType its type
     * @return the condition
     */
    default String compare(
            String left, ColumnType<?> leftType, String operator, String right, ColumnType<?> rightType) {
        return left + " " + operator + " " + right;
    }

    /**
     * Tells how many values a list had better have.
     *
     * @return as {@link io.rowloom.spi.Store#listLength()}
     */
    default int listLength() {
        return 30_000;
    }

    /**
     * Tells up to how many values a list has a placeholder for each; a longer one is one parameter.
     *
     * @return the number
     */
    default int mostPlaceholders() {
        return 1_024;
    }

    /**
     * Looks for a value in a long list, which is one parameter (rule B01).
     *
     * @param operand the column or placeholder
     * @param type its type
     * @return the condition, with one placeholder for the list
     */
    String inMany(String operand, ColumnType<?> type);

    /**
     * Says what makes the next query give its rows one after the other, where the database would collect them first.
     *
     * @return the words for the time in which the query is begun, or null where it does so anyway
     */
    default @Nullable Streaming streaming() {
        return null;
    }

    /**
     * Asks for the plan of a query.
     *
     * @return the words before the query
     */
    default String explain() {
        return "EXPLAIN ";
    }

    /**
     * Reads the plan of a query.
     *
     * @param rows the answer to {@link #explain}
     * @return the plan in lines
     * @throws SQLException if it cannot be read
     */
    String plan(ResultSet rows) throws SQLException;

    /**
     * Tells how the text of a statement is read.
     *
     * @return the differences
     */
    default Lexis lexis() {
        return product().lexis();
    }

    /**
     * Says whether the driver knows what is in a statement and in its result without asking the database again: how many
     * placeholders, and of which tables the columns are.
     *
     * @return false where each question would be a round trip
     */
    default boolean tellsForNothing() {
        return true;
    }

    /**
     * Reads a value of a statement of the program's own as what it is.
     *
     * @param rows the result
     * @param column the position, from 1
     * @return the value; times as {@code java.time}
     * @throws SQLException if it cannot be read
     */
    default @Nullable Object value(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column);
    }

    /**
     * Says whether a decimal is kept in a form that depends on its column.
     *
     * @return true for SQLite (rule N08)
     */
    default boolean decimalsNeedTheirColumn() {
        return false;
    }

    /**
     * Cuts a part out of a result.
     *
     * @param limit whether there is a limit, which is the first parameter then
     * @param offset whether rows are left out, as the next parameter says
     * @return the words, with a space before them, or an empty text
     */
    default String paging(boolean limit, boolean offset) {
        return (limit ? " LIMIT ?" : "") + (offset ? " OFFSET ?" : "");
    }
}
