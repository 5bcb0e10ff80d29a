package io.rowloom;

import io.rowloom.query.Condition;
import io.rowloom.query.Fetch;
import io.rowloom.query.Query;
import io.rowloom.query.ToMany;
import io.rowloom.state.Identified;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Who asks and who writes: a {@link Database}, where every call is its own transaction and any thread may call, or a
 * {@link Transaction}, which belongs to its thread. All calls block the calling thread, virtual ones included, and run
 * their SQL before they return.
 *
 * <p>Any call may throw what reaching the store may throw ({@link io.rowloom.error.ConnectionException},
 * {@link io.rowloom.error.PoolTimeoutException}, {@link io.rowloom.error.LockTimeoutException} and others of
 * {@link io.rowloom.error.RowloomException}); named below is what belongs to the call itself.
 */
public interface Session {

    /**
     * Looks for a row by its id.
     *
     * @param type the table
     * @param id the id
     * @param <T> the class of the rows
     * @param <I> the type of the id
     * @return the row, if it is there
     */
    <T extends Table<I>, I> Optional<T> find(Class<T> type, I id);

    /**
     * Reads a row by its id.
     *
     * @param type the table
     * @param id the id; for a {@link LongTable} a long, such as {@code 5L}
     * @param <T> the class of the rows
     * @param <I> the type of the id
     * @return the row
     * @throws io.rowloom.error.RecordNotFoundException if it is not there
     */
    <T extends Table<I>, I> T getOne(Class<T> type, I id);

    /**
     * Looks for the first row for which a condition is true; which one that is, without an order, is undefined.
     *
     * @param type the table
     * @param condition the condition
     * @param <T> the class of the rows
     * @return a row, if there is one
     */
    <T extends Table<?>> Optional<T> get(Class<T> type, Condition<? super T> condition);

    /**
     * Begins a query. Nothing is sent before one of its asking methods is called.
     *
     * @param type the table
     * @param <T> the class of the rows
     * @return a query for all rows
     */
    <T extends Table<?>> Query<T> from(Class<T> type);

    /**
     * Saves a row: inserts a new one, and updates the changed columns of a stored one; without a change nothing is sent.
     * Text of stripped fields is stripped, every constraint is checked, the timestamps are set, the row is written, and
     * from then on the row equals a fresh read. When it fails, the fields are as before. Always go on with the returned
     * row.
     *
     * @param row the row
     * @param <T> the class of the row
     * @return the saved row; for a class the same instance
     * @throws jakarta.validation.ConstraintViolationException if values are not allowed; all violations at once, before any statement
     * @throws io.rowloom.error.StaleRowException if the row was deleted, by this program or another
     * @throws io.rowloom.error.UniqueViolationException if a unique value is taken
     * @throws io.rowloom.error.ForeignKeyViolationException if it refers to a row that is not there
     * @throws io.rowloom.error.CheckViolationException if a check of the table refuses a value
     */
    @CheckReturnValue
    <T extends Table<?>> T save(T row);

    /**
     * Saves a row as the options say. With retries, a save that lost a race (an {@link io.rowloom.error.OptimisticLockException}, a
     * {@link io.rowloom.error.SerializationConflictException} or a {@link io.rowloom.error.LockTimeoutException}) reads the stored row
     * again, applies the columns that were changed here to it, and tries again. A record has no memory of what was changed: it is
     * tried again as it is.
     *
     * @param row the row
     * @param options how often to try again
     * @param <T> the class of the row
     * @return the saved row; for a class the same instance
     * @throws io.rowloom.error.MisuseException if retries are asked for on a {@link Transaction}, which can only be run again as a whole
     * @throws jakarta.validation.ConstraintViolationException as for {@link #save(Table)}
     * @throws io.rowloom.error.StaleRowException as for {@link #save(Table)}
     * @throws io.rowloom.error.UniqueViolationException as for {@link #save(Table)}
     * @throws io.rowloom.error.ForeignKeyViolationException as for {@link #save(Table)}
     * @throws io.rowloom.error.CheckViolationException as for {@link #save(Table)}
     * @throws io.rowloom.error.SerializationConflictException if the last try lost as well; the row is as before
     * @throws io.rowloom.error.OptimisticLockException likewise
     */
    @CheckReturnValue
    <T extends Table<?>> T save(T row, SaveOptions options);

    /**
     * Saves rows in one transaction: all or none. New rows are sent in batches, in the order of dependency between
     * tables; rows that are in the collection twice are saved once.
     *
     * @param rows the rows, of one table or of several
     * @param <T> what the rows have in common
     * @return the saved rows, in the order of the collection
     * @throws jakarta.validation.ConstraintViolationException if values are not allowed; all violations of all rows at once, before any statement
     * @throws io.rowloom.error.StaleRowException as for {@link #save(Table)}
     * @throws io.rowloom.error.UniqueViolationException as for {@link #save(Table)}; with the position of the row where the store tells it (rule W03)
     * @throws io.rowloom.error.ForeignKeyViolationException as for {@link #save(Table)}
     */
    @CheckReturnValue
    <T extends Table<?>> List<T> saveAll(Collection<T> rows);

    /**
     * Writes some columns of a stored row: those that the patch names, and no others. The values are stripped and checked as a save
     * does it, but those of the patch alone; constraints on the class of the row are not asked. Other changes of the row that were
     * not saved stay as they are, unsaved. A patch that is empty, or has nothing but what is stored, sends nothing; else
     * {@code updatedAt} moves. An embedded record is one value of the row: a patch of one of its columns gives the row the stored
     * record with that column changed. When it fails, the row is as before. Always go on with the returned row.
     * <pre>{@code
     * alice = db.update(alice, Patch.of(User_.name, "Bob"));
     * }</pre>
     *
     * @param row a row that was read or saved
     * @param patch the columns and their values; that of a base serves too
     * @param <T> the class of the row
     * @return the row with the values of the patch; for a class the same instance
     * @throws jakarta.validation.ConstraintViolationException if values are not allowed; all violations at once, before any statement
     * @throws io.rowloom.error.MisuseException if the row is new, or the patch names the id or a timestamp
     * @throws io.rowloom.error.StaleRowException if the row was deleted, by this program or another
     * @throws io.rowloom.error.UniqueViolationException if a unique value is taken
     * @throws io.rowloom.error.ForeignKeyViolationException if it refers to a row that is not there
     * @throws io.rowloom.error.CheckViolationException if a check of the table refuses a value
     */
    @CheckReturnValue
    <T extends Table<?>> T update(T row, Patch<? super T> patch);

    /**
     * Reads a row, changes it and saves it, without losing what others do at the same time: in one transaction, with the row
     * locked where the store has locks for rows. On a {@link Database} it is done again when it loses a race all the same, so that
     * {@code change} may run more than once, each time on a fresh row: let it do nothing else. On a {@link Transaction} it is part of it.
     * <pre>{@code
     * Account account = db.modify(Account.class, id, a -> a.balance += 10);
     * }</pre>
     *
     * @param type the table, a class; for records see {@link #replace}
     * @param id the id of the row
     * @param change what is to be done with the row; it gets a row of its own
     * @param <T> the class of the rows
     * @param <I> the type of the id
     * @return the saved row
     * @throws io.rowloom.error.RecordNotFoundException if the row is not there
     * @throws io.rowloom.error.MisuseException if the table is a record, which cannot be changed
     * @throws io.rowloom.error.LockTimeoutException if others kept the row for as long as {@link Options#lockWait} allows
     * @throws io.rowloom.error.SerializationConflictException if it lost every race, after many tries
     * @throws jakarta.validation.ConstraintViolationException as for {@link #save(Table)}
     */
    @CheckReturnValue
    <T extends Table<I>, I> T modify(Class<T> type, I id, Consumer<? super T> change);

    /**
     * Does what {@link #modify} does with a function that gives the row to save: for records, and for classes too, whose
     * function may give the same row or another one with the same id.
     * <pre>{@code
     * Tag tag = db.replace(Tag.class, id, t -> Tag_.with(t).label("y").build());
     * }</pre>
     *
     * @param type the table
     * @param id the id of the row
     * @param change makes the row that takes the place of the stored one; it may run more than once
     * @param <T> the class of the rows
     * @param <I> the type of the id
     * @return the saved row
     * @throws io.rowloom.error.RecordNotFoundException if the row is not there
     * @throws io.rowloom.error.MisuseException if the function gives null, or a row with another id
     * @throws io.rowloom.error.LockTimeoutException as for {@link #modify}
     * @throws io.rowloom.error.SerializationConflictException as for {@link #modify}
     * @throws jakarta.validation.ConstraintViolationException as for {@link #save(Table)}
     */
    @CheckReturnValue
    <T extends Table<I>, I> T replace(Class<T> type, I id, UnaryOperator<T> change);

    /**
     * Begins to store a row whether or not one with the same unique key is there; say with {@link Upsert#onConflict} which key.
     * <pre>{@code
     * User stored = db.upsert(new User("Alice", "alice@example.com")).onConflict(User_.email).save();
     * }</pre>
     *
     * @param row the values; the row itself is never changed
     * @param <T> the class of the row
     * @return what is to be told the key
     */
    <T extends Table<?>> Upsert<T> upsert(T row);

    /**
     * Begins to store rows whether or not others with the same unique keys are there; say with {@link UpsertAll#onConflict} which key.
     *
     * @param rows the values, of one table; the rows themselves are never changed
     * @param <T> the class of the rows
     * @return what is to be told the key
     */
    <T extends Table<?>> UpsertAll<T> upsertAll(Collection<T> rows);

    /**
     * Deletes a row.
     *
     * @param row a row that was read or saved
     * @return how many rows were deleted: 1, or 0 when it had vanished already
     * @throws io.rowloom.error.MisuseException if the row is new
     * @throws io.rowloom.error.ForeignKeyViolationException if other rows refer to it
     */
    int delete(Table<?> row);

    /**
     * Deletes rows in one transaction: all or none; rows that refer to others of the collection first.
     *
     * @param rows rows that were read or saved
     * @return how many rows were deleted; those that had vanished already do not count
     * @throws io.rowloom.error.MisuseException if a row is new
     * @throws io.rowloom.error.ForeignKeyViolationException if rows outside of the collection refer to one
     */
    int deleteAll(Collection<? extends Table<?>> rows);

    /**
     * Reads a row again. Changes that were not saved are dropped.
     *
     * @param row a row that was read or saved
     * @param <T> the class of the row
     * @return the row with its stored values; for a class the same instance
     * @throws io.rowloom.error.MisuseException if the row is new
     * @throws io.rowloom.error.StaleRowException if the row is no longer there
     */
    @CheckReturnValue
    <T extends Table<?>> T refresh(T row);

    /**
     * Loads a relation of a row, and what lies behind it, as far as it is not loaded yet: asks nothing where all is there.
     * <pre>{@code
     * article = session.load(article, Article_.comments.then(Comment_.author));
     * }</pre>
     *
     * @param row the row
     * @param what a relation, or a path that begins with one
     * @param <T> the class of the row
     * @return the row with the relation loaded; for a class the same instance
     * @throws io.rowloom.error.MisuseException if the relation leads to many rows and the row is new
     * @throws io.rowloom.error.StaleRowException if a row that is referred to has vanished since
     */
    <T extends Table<?>> T load(T row, Fetch<? super T> what);

    /**
     * Loads a relation of rows, and what lies behind it, as far as it is not loaded yet: one statement for all rows.
     *
     * @param rows the rows
     * @param what a relation, or a path that begins with one
     * @param <T> the class of the rows
     * @return the rows with the relation loaded, in the order of the collection; for a class the same instances
     * @throws io.rowloom.error.MisuseException if the relation leads to many rows and a row is new
     * @throws io.rowloom.error.StaleRowException if a row that is referred to has vanished since
     */
    <T extends Table<?>> List<T> loadAll(Collection<T> rows, Fetch<? super T> what);

    /**
     * Gives the links of a row, to add and remove some. Nothing is sent before one of its methods is called.
     *
     * @param row a row that was read or saved
     * @param relation a relation with a link table
     * @param <T> the class of the row
     * @param <R> the table of the rows that are linked
     * @return the links
     * @throws io.rowloom.error.MisuseException if the row is new, or if the relation has no link table
     */
    <T extends Table<?>, R extends Identified<?>> Links<R> link(T row, ToMany<? super T, R> relation);

    /**
     * Runs a block in a transaction: commits when it returns, rolls back when it throws. On a {@link Transaction} the
     * block is a savepoint. What the block throws comes out as it is.
     * <pre>{@code
     * Order paid = db.inTransaction(tx -> pay(tx, orderId));
     * }</pre>
     *
     * @param body the block
     * @param <R> what it returns
     * @param <X> what it may throw
     * @return what the block returned
     * @throws X what the block threw; rows saved in the block have their earlier hidden state again
     * @throws io.rowloom.error.TransactionDoomedException if the block returned although the store had reported an error before
     * @throws io.rowloom.error.CommitOutcomeUnknownException if COMMIT was sent and not answered
     */
    <R, X extends Exception> R inTransaction(TransactionFunction<R, X> body) throws X;

    /**
     * Runs a block without a result in a transaction: as {@link #inTransaction(TransactionFunction)}.
     *
     * @param body the block
     * @param <X> what it may throw
     * @throws X what the block threw
     */
    <X extends Exception> void useTransaction(TransactionBody<X> body) throws X;

    /**
     * Gives this session as the kind that it really is, for what a store can do beyond the contract: raw SQL by
     * {@code io.rowloom.jdbc.JdbcSession} for one. It is this very session, in the same transaction and under the same
     * guards.
     * <pre>{@code
     * List<Total> totals = session.unwrap(JdbcSession.class).sql("select …").as(Total.class);
     * }</pre>
     *
     * @param type the kind
     * @param <S> the kind
     * @return this session
     * @throws io.rowloom.error.MisuseException if the session is of another kind; the message names its store
     */
    <S extends Session> S unwrap(Class<S> type);
}
