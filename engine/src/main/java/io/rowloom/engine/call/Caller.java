package io.rowloom.engine.call;

import io.rowloom.engine.plan.Journal;
import io.rowloom.engine.plan.LockedRows;
import io.rowloom.engine.plan.SavePipeline;
import io.rowloom.engine.table.Cascades;
import io.rowloom.spi.Begin;
import io.rowloom.spi.RowSource;
import io.rowloom.tx.Capability;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who runs the calls of a piece of work: a database, each in a transaction of its own, or a transaction. */
public interface Caller {

    /** Runs one call of the store that is a statement of its own, reading or writing as told. */
    <R> R call(Begin begin, StoreCall<R> work);

    /** Runs several calls of the store, all or nothing. */
    <R> R callAll(StoreCall<R> work);

    /** Runs calls that belong together in one transaction: this one, or one of their own, again when it lost a race. */
    <R> R together(Function<Caller, R> work);

    /** Begins to read rows one after the other; the example is the right call, for the message of a database. */
    <T> Stream<T> stream(Begin begin, String example, StoreCall<RowSource<T>> opening);

    /** Says whether an error leaves the decision about the outcome to a rollback that follows. */
    boolean isTransaction();

    /** Refuses what the store cannot do. */
    void require(Capability capability, String what);

    /** Says whether references are looked at when the transaction commits, and not before (rule C11). */
    boolean defersForeignKeys();

    /** Where changes of hidden state are noted. */
    Journal journal();

    /** Where locked rows are noted. */
    LockedRows locked();

    /** The time of this unit of work in microseconds (rule D10). */
    long now();

    /** What makes plans of saves. */
    SavePipeline pipeline();

    /** What signs and reads cursors. */
    Cursors cursors();

    /** How many ids to ask for in one statement. */
    int listLength();

    /** What the tables do when rows are deleted. */
    Cascades cascades();
}
