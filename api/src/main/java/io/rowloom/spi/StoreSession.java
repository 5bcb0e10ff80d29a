package io.rowloom.spi;

import io.rowloom.meta.TableType;
import io.rowloom.state.Snapshot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with a store: one statement or one transaction, as {@link Begin} said. It is used by one thread. A call
 * takes effect as a whole or not at all (rule C07), except that a call with several rows in a transaction may have
 * written some of them when it fails: the engine rolls back then. Errors are exceptions of {@code io.rowloom.error}; a
 * violated constraint is told with model, constraint and fields.
 */
public interface StoreSession extends AutoCloseable {

    /**
     * Inserts rows. For a table with generated ids the store makes the ids, growing in the order of the rows (rule W04),
     * and sets them by {@link Snapshot#identify}.
     *
     * @param table the table
     * @param rows one row or more; more than one in a transaction only
     * @param <T> the class of the rows
     */
    <T> void insert(TableType<T> table, List<? extends Snapshot> rows);

    /**
     * Changes rows by their ids, in a table with versions only those that have the expected one (rule X09).
     *
     * @param table the table
     * @param updates one change or more; more than one in a transaction only
     * @param <T> the class of the rows
     * @return for each change how many rows it matched: 0 or 1 (rule W02)
     */
    <T> int[] update(TableType<T> table, List<RowUpdate> updates);

    /**
     * Deletes rows by their ids, those with an expected version only while they have it (rule X09).
     *
     * @param table the table
     * @param deletes one deletion or more; more than one in a transaction only
     * @param <T> the class of the rows
     * @return for each how many rows it matched: 0 or 1
     */
    <T> int[] delete(TableType<T> table, List<RowDelete> deletes);

    /**
     * Changes all rows for which a condition is true; all of them or none (rule C07).
     *
     * @param update what changes, and where
     * @return how many rows matched (rule W02)
     */
    int updateWhere(UpdateWhere<?> update);

    /**
     * Deletes all rows for which a condition is true; all of them or none (rule C07).
     *
     * @param delete which rows
     * @return how many rows were deleted
     */
    int deleteWhere(DeleteWhere<?> delete);

    /**
     * Stores rows whether or not others with the same keys are there: a row is inserted, or the stored one with its key gets all its
     * values but the id and the time of the first save; the time of the change is the later of the two, and the version that of the
     * stored row and that of the new one, which is 1, together. A null in the key is equal to
     * nothing (rule L02). It never fails because another transaction inserts the same key at the same time; a violation of any other
     * unique key is told as by {@link #insert}.
     *
     * @param upserts the rows; more than one in a transaction only
     * @param <T> the class of the rows
     * @return the rows as they are stored now, made by {@link TableType#read}, in the order given
     */
    <T> List<T> upsert(Upserts<T> upserts);

    /**
     * Finds a row by its id.
     *
     * @param table the table
     * @param id a {@link java.util.UUID} or {@link Long}
     * @param <T> the class of the rows
     * @return the row, if it is there
     */
    <T> Optional<T> find(TableType<T> table, Object id);

    /**
     * Reads a row as it is now and keeps every other transaction from changing it until this one ends. A transaction that reads an
     * older picture (SNAPSHOT and above) and finds that the row was changed since fails with
     * {@link io.rowloom.error.SerializationConflictException}.
     *
     * @param table the table
     * @param id a {@link java.util.UUID} or {@link Long}
     * @param <T> the class of the rows
     * @return the row, if it is there; in a transaction only
     */
    <T> Optional<T> lock(TableType<T> table, Object id);

    /**
     * Finds rows. A question with a lock comes only in a transaction that may write: each row that is given satisfies the
     * condition as it is now, and is locked as by {@link #lock}. {@link io.rowloom.tx.Lock#SKIP_LOCKED} comes only to a store with {@link io.rowloom.tx.Capability#ROW_LOCKS}.
     *
     * @param select the question
     * @param <T> the class of the rows
     * @return the rows, made by {@link TableType#read}, in the order asked for
     */
    <T> List<T> select(Select<T> select);

    /**
     * Counts rows.
     *
     * @param select the question; its order is of no meaning, offset and limit count
     * @return how many rows {@link #select} would give
     */
    long count(Select<?> select);

    /**
     * Finds values.
     *
     * @param select the question
     * @return for each row of the result its values, in the order of {@link SelectValues#values()}: each null or in the form
     *     that {@link io.rowloom.state.ColumnType#toStore} gives, but whole numbers as any {@link Number}
     */
    List<@Nullable Object[]> selectValues(SelectValues<?> select);

    /**
     * Counts the rows of a result of values.
     *
     * @param select the question; its order is of no meaning, offset and limit count
     * @return how many rows {@link #selectValues} would give
     */
    long countValues(SelectValues<?> select);

    /**
     * Finds rows and gives them one after the other, without keeping them. Until the source is closed no other call of
     * the session follows, except its end.
     *
     * @param select the question
     * @param <T> the class of the rows
     * @return the rows of {@link #select}, to be closed
     */
    <T> RowSource<T> stream(Select<T> select);

    /**
     * Finds values and gives them one row after the other, as {@link #stream} gives rows.
     *
     * @param select the question
     * @return the rows of {@link #selectValues}, to be closed
     */
    RowSource<@Nullable Object[]> streamValues(SelectValues<?> select);

    /**
     * Tells how {@link #select} would find its rows, for a person.
     *
     * @param select the question
     * @return the statement and how it is carried out, without values, in lines
     */
    String explain(Select<?> select);

    /**
     * Sets a savepoint, for a store with {@link io.rowloom.tx.Capability#SAVEPOINTS}.
     *
     * @return a token of the store's own
     */
    Object savepoint();

    /**
     * Undoes all since a savepoint and takes the savepoint back too.
     *
     * @param savepoint the token
     */
    void rollbackTo(Object savepoint);

    /**
     * Takes a savepoint back and keeps what was done since.
     *
     * @param savepoint the token
     */
    void release(Object savepoint);

    /**
     * Makes everything last and ends the transaction.
     *
     * @throws io.rowloom.error.CommitOutcomeUnknownException if the store was asked and did not answer
     */
    void commit();

    /** Undoes everything and ends the transaction. */
    void rollback();

    /** Gives the connection back. A transaction that is still open is rolled back. Never throws for that. */
    @Override
    void close();
}
