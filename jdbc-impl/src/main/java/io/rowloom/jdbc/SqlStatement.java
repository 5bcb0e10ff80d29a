package io.rowloom.jdbc;

import io.rowloom.engine.StoreCalls;
import io.rowloom.error.MisuseException;
import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.raw.Arguments;
import io.rowloom.jdbc.raw.SqlReader;
import io.rowloom.jdbc.raw.SqlText;
import io.rowloom.jdbc.sql.Question;
import io.rowloom.spi.Begin;
import io.rowloom.spi.StoreSession;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement of your own, not sent yet. It is immutable and may be sent more than once: {@link #as} for rows, {@link #stream}
 * for very many, {@link #update} for a statement that gives none. Whether it reads or writes is read off its first words, so
 * that a write waits for its turn where the database has one writer, and a read-only transaction refuses it. What changes the
 * connection or its transaction is refused, and so are definitions of tables inside of a transaction (rule X15).
 *
 * <p>Sending may throw what reaching the store may throw: see {@link io.rowloom.error.RowloomException}. A violated
 * constraint has its kind; what the database does not understand is a {@link io.rowloom.error.SchemaException} with the
 * statement, without its values.
 */
public final class SqlStatement {

    private final StoreCalls calls;
    private final Dialect dialect;
    private final SqlText text;
    private final List<@Nullable Object> positions;
    private final Map<String, @Nullable Object> names;

    private SqlStatement(
            StoreCalls calls,
            Dialect dialect,
            SqlText text,
            List<@Nullable Object> positions,
            Map<String, @Nullable Object> names) {
        this.calls = calls;
        this.dialect = dialect;
        this.text = text;
        this.positions = positions;
        this.names = names;
    }

    static SqlStatement inOrder(StoreCalls calls, Dialect dialect, String sql, @Nullable Object... values) {
        SqlText text = SqlReader.read(sql, dialect.lexis());
        SqlStatement statement = new SqlStatement(calls, dialect, text, Arrays.asList(values.clone()), Map.of());
        if (values.length > 0 || Arguments.names(text).isEmpty()) {
            statement.question(); // what is wrong is told at the call that has the values
        }
        return statement;
    }

    static SqlStatement byName(
            StoreCalls calls, Dialect dialect, String sql, Map<String, ? extends @Nullable Object> values) {
        SqlText text = SqlReader.read(sql, dialect.lexis());
        SqlStatement statement = new SqlStatement(calls, dialect, text, List.of(), new HashMap<>(values));
        statement.question();
        return statement;
    }

    /**
     * Gives a value to a name.
     *
     * @param name the name, without the colon
     * @param value the value, as {@link JdbcSession#sql(String, Object...)} takes it
     * @return a new statement
     * @throws MisuseException if the statement has no such name
     */
    public SqlStatement bind(String name, @Nullable Object value) {
        if (!Arguments.names(text).contains(name)) {
            throw new MisuseException("bind(\"" + name + "\", …) expects :" + name
                    + " in the statement, and the statement has the names "
                    + Arguments.names(text).stream().sorted().toList() + ".");
        }
        Map<String, @Nullable Object> more = new HashMap<>(names);
        more.put(name, value);
        return new SqlStatement(calls, dialect, text, positions, more);
    }

    /**
     * Sends the statement and makes an object of each row.
     * <ul>
     *   <li>A record: every column belongs to the component of its name, written alike or in lower_snake, without regard to
     *       case, and every component has its column. NULL is for components that are annotated {@code @Nullable}.
     *   <li>A class or record that is a table: the columns are all those of the table, in any order, and the rows are
     *       ordinary ones, which may be saved.
     *   <li>A type that a field may have, such as {@code Long} or {@code UUID}: there is one column, and it is never NULL.
     * </ul>
     * A value is never bent: a number that the type cannot hold, or text where a number is asked for, is an error.
     *
     * @param type the class of the objects
     * @param <R> the class of the objects
     * @return the objects in the order of the rows: an unmodifiable list, which also answers {@code first()} and {@code one()}
     * @throws MisuseException if the columns are not those of the class, if the class is none of these, or if the statement gives no rows
     * @throws io.rowloom.error.SchemaException if the database does not understand the statement, or a value is of another
     *     kind than the class says, NULL included
     * @throws io.rowloom.error.ValueOutOfRangeException if a number does not fit
     */
    public <R> SqlRows<R> as(Class<R> type) {
        RawStatement ready = givingRows();
        return new SqlRows<>(calls.ask(begin(), store -> own(store).rows(ready, type)), type);
    }

    /**
     * Sends the statement and makes the objects one after the other, as {@link #as} makes them, under the conditions of
     * {@link io.rowloom.query.Query#stream()}.
     *
     * @param type the class of the objects
     * @param <R> the class of the objects
     * @return the objects, to be closed where it is not read to its end
     * @throws MisuseException as {@link #as}, if the session is no transaction, if a stream is open, or if the statement writes
     */
    public <R> Stream<R> stream(Class<R> type) {
        RawStatement ready = givingRows();
        if (text.kind() != SqlText.Kind.READ) {
            throw new MisuseException("stream(…) is for statements that read, and this one writes: ask with as(…).");
        }
        String example = "tx.unwrap(JdbcSession.class).sql(…).stream(" + type.getSimpleName() + ".class)";
        return calls.stream(example, store -> own(store).stream(ready, type));
    }

    /**
     * Sends a statement that writes or defines.
     *
     * @return how many rows were written; 0 for a definition
     * @throws MisuseException if the statement reads, or gives rows, or defines inside of a transaction
     * @throws io.rowloom.error.SchemaException if the database does not understand the statement
     * @throws io.rowloom.error.UniqueViolationException if a unique value is taken
     * @throws io.rowloom.error.ForeignKeyViolationException if a row would refer to one that is not there
     * @throws io.rowloom.error.NotNullViolationException if a value is missing
     * @throws io.rowloom.error.CheckViolationException if a check refuses a value
     */
    public int update() {
        if (text.givesRows()) {
            throw new MisuseException(
                    "update() is for statements that write and give no rows, and this one gives rows: ask"
                            + " with as(…).");
        }
        if (text.kind() == SqlText.Kind.DEFINITION && calls.isTransaction()) {
            throw new MisuseException(
                    "tables are not made or changed inside of a transaction, which some databases would"
                            + " commit by it. Send the statement on the database.");
        }
        RawStatement ready = ready();
        return calls.ask(begin(), store -> own(store).update(ready));
    }

    private RawStatement givingRows() {
        if (!text.givesRows()) {
            throw new MisuseException(
                    "as(…) and stream(…) are for statements that give rows, and this one gives none: call"
                            + " update().");
        }
        return ready();
    }

    private Begin begin() {
        return text.kind() == SqlText.Kind.READ ? Begin.READ : Begin.WRITE;
    }

    private RawStatement ready() {
        return new RawStatement(question(), text.kind());
    }

    private Question question() {
        boolean decimals = dialect.decimalsNeedTheirColumn();
        if (!names.isEmpty() || (positions.isEmpty() && !Arguments.names(text).isEmpty())) {
            Map<String, @Nullable Object> values = new HashMap<>();
            names.forEach((name, value) -> values.put(name, plain(value)));
            return Arguments.byName(text, values, decimals);
        }
        return Arguments.inOrder(
                text, positions.stream().map(SqlStatement::plain).toList(), decimals);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case SqlValue typed -> typed.parameter();
            case Collection<?> list -> list.stream().map(SqlStatement::plain).toList();
            case null, default -> value;
        };
    }

    private static JdbcStoreSession own(StoreSession store) {
        return (JdbcStoreSession) store;
    }

    /**
     * Gives the statement as it was written, without values.
     *
     * @return the SQL
     */
    @Override
    public String toString() {
        return text.text();
    }
}
