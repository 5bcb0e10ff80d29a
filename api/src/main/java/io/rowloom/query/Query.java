package io.rowloom.query;

import io.rowloom.page.CursorRequest;
import io.rowloom.page.CursoredPage;
import io.rowloom.page.Page;
import io.rowloom.page.PageRequest;
import io.rowloom.page.TableView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question to one table. A query is immutable: every call that refines it gives a new one, so a query may be kept,
 * shared by threads and asked again; each asking is one statement on the calling thread. Repeated {@code where} means
 * AND, repeated {@code orderBy} appends.
 * <pre>{@code
 * List<User> users = db.from(User.class)
 *         .where(User_.email.endsWith("@example.com"))
 *         .orderBy(User_.name.asc())
 *         .limit(10)
 *         .all();
 * }</pre>
 * Every asking may throw what reaching the store may throw: see {@link io.rowloom.error.RowloomException}.
 *
 * @param <T> the table whose rows are found
 */
public interface Query<T> extends Selectable<T>, Lockable<T> {

    /**
     * Keeps the rows for which the condition is true.
     *
     * @param condition the condition, on this table or on one of its bases
     * @return a new query
     */
    Query<T> where(Condition<? super T> condition);

    /**
     * Orders by one more key.
     *
     * @param order the key
     * @return a new query
     */
    Query<T> orderBy(Order<? super T> order);

    /**
     * Orders by two more keys.
     *
     * @param first the key that counts first
     * @param second the key for rows that are equal in the first
     * @return a new query
     */
    default Query<T> orderBy(Order<? super T> first, Order<? super T> second) {
        return orderBy(first).orderBy(second);
    }

    /**
     * Orders by three more keys.
     *
     * @param first the key that counts first
     * @param second the next key
     * @param third the next key
     * @return a new query
     */
    default Query<T> orderBy(Order<? super T> first, Order<? super T> second, Order<? super T> third) {
        return orderBy(first, second).orderBy(third);
    }

    /**
     * Orders by four more keys.
     *
     * @param first the key that counts first
     * @param second the next key
     * @param third the next key
     * @param fourth the next key
     * @return a new query
     */
    default Query<T> orderBy(
            Order<? super T> first, Order<? super T> second, Order<? super T> third, Order<? super T> fourth) {
        return orderBy(first, second, third).orderBy(fourth);
    }

    /**
     * Orders by five more keys.
     *
     * @param first the key that counts first
     * @param second the next key
     * @param third the next key
     * @param fourth the next key
     * @param fifth the next key
     * @return a new query
     */
    default Query<T> orderBy(
            Order<? super T> first,
            Order<? super T> second,
            Order<? super T> third,
            Order<? super T> fourth,
            Order<? super T> fifth) {
        return orderBy(first, second, third, fourth).orderBy(fifth);
    }

    /**
     * Leaves out the first rows. Without an order that tells all rows apart, which rows these are is undefined (rule W10).
     *
     * @param rows how many, 0 or more
     * @return a new query
     * @throws io.rowloom.error.MisuseException if the number is negative (rule W09)
     */
    Query<T> offset(long rows);

    /**
     * Gives no more than so many rows.
     *
     * @param rows how many, 0 or more
     * @return a new query
     * @throws io.rowloom.error.MisuseException if the number is negative (rule W09)
     */
    Query<T> limit(long rows);

    /**
     * Loads a relation of the rows that are found, and what lies behind it: one statement a relation, whatever the number
     * of rows; {@link #count()} and {@link #exists()} load nothing. Repeated {@code load} appends; what begins with the same
     * relation is loaded once.
     * <pre>{@code
     * db.from(Article.class).load(Article_.author, Article_.comments.then(Comment_.author)).all();
     * }</pre>
     *
     * @param what a relation, or a path that begins with one
     * @return a new query
     */
    Query<T> load(Fetch<? super T> what);

    /**
     * Loads two relations of the rows that are found.
     *
     * @param first a relation
     * @param second another one
     * @return a new query
     */
    default Query<T> load(Fetch<? super T> first, Fetch<? super T> second) {
        return load(first).load(second);
    }

    /**
     * Loads three relations of the rows that are found.
     *
     * @param first a relation
     * @param second another one
     * @param third another one
     * @return a new query
     */
    default Query<T> load(Fetch<? super T> first, Fetch<? super T> second, Fetch<? super T> third) {
        return load(first, second).load(third);
    }

    /**
     * Loads four relations of the rows that are found.
     *
     * @param first a relation
     * @param second another one
     * @param third another one
     * @param fourth another one
     * @return a new query
     */
    default Query<T> load(
            Fetch<? super T> first, Fetch<? super T> second, Fetch<? super T> third, Fetch<? super T> fourth) {
        return load(first, second, third).load(fourth);
    }

    /**
     * Loads five relations of the rows that are found.
     *
     * @param first a relation
     * @param second another one
     * @param third another one
     * @param fourth another one
     * @param fifth another one
     * @return a new query
     */
    default Query<T> load(
            Fetch<? super T> first,
            Fetch<? super T> second,
            Fetch<? super T> third,
            Fetch<? super T> fourth,
            Fetch<? super T> fifth) {
        return load(first, second, third, fourth).load(fifth);
    }

    /**
     * Asks for the first row.
     *
     * @return the row, or nothing when none is found
     */
    Optional<T> first();

    /**
     * Asks for the only row.
     *
     * @return the row
     * @throws io.rowloom.error.RecordNotFoundException if none is found
     * @throws io.rowloom.error.NonUniqueResultException if more than one is found
     */
    T one();

    /**
     * Asks for all rows.
     *
     * @return a new list, unmodifiable; empty when none is found
     */
    List<T> all();

    /**
     * Counts the rows that {@link #all()} would give: offset and limit count too.
     *
     * @return the number
     */
    long count();

    /**
     * Says whether {@link #all()} would give a row.
     *
     * @return true if there is one
     */
    boolean exists();

    /**
     * Reads the rows one after the other, in bounded memory however many there are. Only a transaction can do that, since
     * the connection is held while the rows are read; until the stream is closed, or its last row was read, every other
     * call of the transaction is refused, without harm to it. Close what you may leave early:
     * <pre>{@code
     * db.useTransaction(tx -> {
     *     try (Stream<User> users = tx.from(User.class).orderBy(User_.id.asc()).stream()) {
     *         users.forEach(writer::write);
     *     }
     * });
     * }</pre>
     * An exception closes the stream, and so does the end of the transaction, or of the block that it was made in. The
     * rows are ordinary ones, which may be saved once the stream is closed. The stream is read by the thread of the
     * transaction, also where it is made parallel. An order that the database cannot read off an index is sorted before
     * the first row comes, on disk where the database has one.
     *
     * @return the rows, not null, in the order asked for
     * @throws io.rowloom.error.MisuseException if the query was made by a database and not by a transaction, or while
     *     another stream of the transaction is open (rule S60); reading throws it from another thread, or behind the end
     */
    Stream<T> stream();

    /**
     * Tells how the store would answer {@link #all()}, without answering: by which index, or by reading the whole table. To
     * be read by a person: the words are the store's own, and no program should rely on them.
     *
     * @return several lines, without a value of the query: the statement, then the plan (rule S62)
     */
    String explain();

    /**
     * Asks for one page by its number, with the total. Rows that are equal in all keys of the order are told apart by
     * their ids, so that pages never overlap (rule W10).
     *
     * @param request which page
     * @return the page
     * @throws io.rowloom.error.MisuseException if the query has an offset or a limit of its own
     */
    Page<T> page(PageRequest request);

    /**
     * Asks for the page at a cursor: its cost does not grow with the number of pages before it, and rows that others
     * insert or delete meanwhile move no other row to another page.
     *
     * @param request the first page, or one that a page gave
     * @return the page
     * @throws io.rowloom.error.MisuseException if the query has an offset or a limit of its own, or if the cursor was
     *     made for another query, was changed, or was signed with another key
     */
    CursoredPage<T> page(CursorRequest request);

    /**
     * Asks for the rows that a list endpoint shows. The order of the view counts before that of the query.
     *
     * @param view what to show
     * @return the rows as a page, with the total of all rows in the view's windows
     * @throws io.rowloom.error.MisuseException if the query has an offset or a limit of its own
     */
    Page<T> page(TableView view);

    /**
     * Asks for records of a shape instead of whole rows: only what the record names is read. Columns and the records of
     * rows that are referred to come in one statement, each list of records in one more (in parts of at most 30,000 ids), however
     * many rows there are; a list is in the order of the ids of its rows. Call it behind {@code where}, {@code orderBy} and
     * {@code limit}. Rules R14, R15.
     * <pre>{@code
     * @Shape(of = Article.class)
     * record ArticleCard(UUID id, String title, AuthorCard author, List<CommentCard> comments) {}
     *
     * List<ArticleCard> cards = db.from(Article.class).as(ArticleCard.class).all();
     * }</pre>
     * Several statements on a {@link io.rowloom.Database} may see changes of others between them; inside a transaction they
     * see what its isolation lets them see.
     *
     * @param shape a record with {@link Shape}
     * @param <R> the record
     * @return the projection
     * @throws io.rowloom.error.MisuseException if the record is no shape, or one of another table
     */
    <R> Projection<R> as(Class<R> shape);

    /**
     * Groups the rows that are found by a key. More keys: more calls.
     *
     * @param key the key, a column, an expression or a to-one relation
     * @return a question about the groups, with the conditions and the order of this one
     */
    GroupedQuery<T> groupBy(Selection<? super T, ?> key);

    /**
     * Groups the rows that are found by two keys.
     *
     * @param first a key
     * @param second a key
     * @return a question about the groups
     */
    default GroupedQuery<T> groupBy(Selection<? super T, ?> first, Selection<? super T, ?> second) {
        return groupBy(first).groupBy(second);
    }

    /**
     * Groups the rows that are found by three keys.
     *
     * @param first a key
     * @param second a key
     * @param third a key
     * @return a question about the groups
     */
    default GroupedQuery<T> groupBy(
            Selection<? super T, ?> first, Selection<? super T, ?> second, Selection<? super T, ?> third) {
        return groupBy(first).groupBy(second).groupBy(third);
    }

    /**
     * Groups the rows that are found by four keys.
     *
     * @param first a key
     * @param second a key
     * @param third a key
     * @param fourth a key
     * @return a question about the groups
     */
    default GroupedQuery<T> groupBy(
            Selection<? super T, ?> first,
            Selection<? super T, ?> second,
            Selection<? super T, ?> third,
            Selection<? super T, ?> fourth) {
        return groupBy(first).groupBy(second).groupBy(third).groupBy(fourth);
    }

    /**
     * Groups the rows that are found by five keys.
     *
     * @param first a key
     * @param second a key
     * @param third a key
     * @param fourth a key
     * @param fifth a key
     * @return a question about the groups
     */
    default GroupedQuery<T> groupBy(
            Selection<? super T, ?> first,
            Selection<? super T, ?> second,
            Selection<? super T, ?> third,
            Selection<? super T, ?> fourth,
            Selection<? super T, ?> fifth) {
        return groupBy(first).groupBy(second).groupBy(third).groupBy(fourth).groupBy(fifth);
    }

    /**
     * Changes a column of every row that is found, in one statement; without a condition, of every row of the table. Also
     * moves {@code updatedAt}. Objects that were read before do not notice; {@code refresh} them.
     *
     * @param assignment what the column becomes
     * @return how many rows were found, changed or not (rule W02)
     * @throws io.rowloom.error.MisuseException if the query has an order, an offset or a limit, if a column is assigned twice, or if id or timestamps are assigned
     * @throws io.rowloom.error.ValueOutOfRangeException if a value breaks a constraint of its column, or a computation leaves its range (rules N01, N02); nothing was changed
     * @throws io.rowloom.error.NotNullViolationException if a column that is not null would become null
     * @throws io.rowloom.error.CheckViolationException if a computed value breaks a check of the table (rule C05)
     * @throws io.rowloom.error.UniqueViolationException if a unique value would be there twice (rule C06)
     * @throws io.rowloom.error.ForeignKeyViolationException if a row would refer to one that is not there
     */
    default int update(Assignment<? super T> assignment) {
        return update(List.of(assignment));
    }

    /**
     * Changes two columns of every row that is found: as {@link #update(Assignment)}.
     *
     * @param first an assignment
     * @param second another assignment
     * @return how many rows were found
     */
    default int update(Assignment<? super T> first, Assignment<? super T> second) {
        return update(List.of(first, second));
    }

    /**
     * Changes three columns of every row that is found: as {@link #update(Assignment)}.
     *
     * @param first an assignment
     * @param second another assignment
     * @param third another assignment
     * @return how many rows were found
     */
    default int update(Assignment<? super T> first, Assignment<? super T> second, Assignment<? super T> third) {
        return update(List.of(first, second, third));
    }

    /**
     * Changes four columns of every row that is found: as {@link #update(Assignment)}.
     *
     * @param first an assignment
     * @param second another assignment
     * @param third another assignment
     * @param fourth another assignment
     * @return how many rows were found
     */
    default int update(
            Assignment<? super T> first,
            Assignment<? super T> second,
            Assignment<? super T> third,
            Assignment<? super T> fourth) {
        return update(List.of(first, second, third, fourth));
    }

    /**
     * Changes five columns of every row that is found: as {@link #update(Assignment)}.
     *
     * @param first an assignment
     * @param second another assignment
     * @param third another assignment
     * @param fourth another assignment
     * @param fifth another assignment
     * @return how many rows were found
     */
    default int update(
            Assignment<? super T> first,
            Assignment<? super T> second,
            Assignment<? super T> third,
            Assignment<? super T> fourth,
            Assignment<? super T> fifth) {
        return update(List.of(first, second, third, fourth, fifth));
    }

    /**
     * Changes any number of columns of every row that is found: as {@link #update(Assignment)}.
     *
     * @param assignments what the columns become, one or more
     * @return how many rows were found
     * @throws io.rowloom.error.MisuseException also if there is no assignment
     */
    int update(List<? extends Assignment<? super T>> assignments);

    /**
     * Changes the columns that a patch names in every row that is found: as {@link #update(Assignment)}. A value that breaks a constraint
     * is told as in any change of many rows.
     * <pre>{@code
     * int changed = db.from(User.class).where(User_.city.isNull()).update(Patch.of(User_.city, "Berlin"));
     * }</pre>
     *
     * @param patch what the columns become
     * @return how many rows were found; 0 for a patch that names no column, which sends nothing
     */
    default int update(Assignments<? super T> patch) {
        List<? extends Assignment<? super T>> assignments = patch.assignments();
        return assignments.isEmpty() ? 0 : update(assignments);
    }

    /**
     * Deletes every row that is found, in one statement; without a condition, every row of the table.
     *
     * @return how many rows were deleted
     * @throws io.rowloom.error.MisuseException if the query has an order, an offset or a limit
     * @throws io.rowloom.error.ForeignKeyViolationException if other rows refer to one of them; nothing was deleted
     */
    int delete();

    /**
     * Stands for the ids of the rows in a condition of another query.
     *
     * @return the query of the ids; its type of value is that of the id
     */
    Subquery<Object> asSubquery();
}
