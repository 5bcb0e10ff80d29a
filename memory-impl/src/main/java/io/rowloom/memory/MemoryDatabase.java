package io.rowloom.memory;

import io.rowloom.Options;
import io.rowloom.engine.StoreDatabase;
import io.rowloom.engine.value.Semantics;
import java.util.Comparator;
import java.util.List;

/**
 * A database in memory, for tests: strict where databases differ, with real transactions and constraints, gone when
 * it is closed. Use it as any other {@link io.rowloom.Database}.
 * <pre>{@code
 * try (MemoryDatabase db = MemoryDatabase.create()) {
 *     db.createTables();
 * }
 * }</pre>
 * Rows that no order tells apart come shuffled, and generated ids begin anywhere, so that no test relies on either
 * (rule M7). Both follow from {@link #seed()}.
 */
public final class MemoryDatabase extends StoreDatabase {

    private final MemoryStore store;

    MemoryDatabase(MemoryStore store, Options options) {
        super(store, options);
        this.store = store;
    }

    /** A database over a copy of the store of another one, which may be closed. */
    MemoryDatabase(MemoryDatabase origin, MemoryStore copy) {
        super(origin, copy);
        this.store = copy;
    }

    private MemoryDatabase(MemoryDatabase guarded) {
        super(guarded);
        this.store = guarded.store;
    }

    MemoryStore store() {
        return store;
    }

    @Override
    public MemoryDatabase detached() {
        return new MemoryDatabase(this);
    }

    /**
     * Makes an empty database with the default options.
     *
     * @return the database; close it at the end
     */
    public static MemoryDatabase create() {
        return create(Options.defaults());
    }

    /**
     * Makes an empty database.
     *
     * @param options the options
     * @return the database; close it at the end
     * @throws io.rowloom.error.MisuseException if the system property {@code rowloom.memory.seed} is set and is no number
     */
    public static MemoryDatabase create(Options options) {
        long seed = Seed.ofThisRun();
        return new MemoryDatabase(MemoryStore.fresh(options, seed, Semantics.PORTABLE), options);
    }

    /**
     * Makes an independent copy, in constant time for any number of rows: both share all rows until one of them writes, and then all
     * but those that are written. What is committed in one is never seen in the other, and neither waits for the other's locks.
     * <p>The copy has the tables and rows that are committed now. Transactions that are open here go on here and are not
     * seen there. It has the same options, with the same clock and listeners, and the same {@link #seed()}; its generated ids go
     * on where those of this database are, so that both give the same ids from now on. It has no name, whether this one was opened by one or not.
     * Any thread may ask, also inside of a transaction.
     * <pre>{@code
     * try (MemoryDatabase other = db.fork()) {
     *     new User("only there").save(other);
     * }
     * }</pre>
     *
     * @return the copy; close it at the end
     * @throws io.rowloom.error.ConnectionException if this database was closed
     */
    public MemoryDatabase fork() {
        return new MemoryDatabase(this, store.fork());
    }

    /**
     * Remembers what is committed now, in constant time.
     *
     * @return the moment
     * @throws io.rowloom.error.ConnectionException if this database was closed
     */
    public MemorySnapshot snapshot() {
        return new MemorySnapshot(fork());
    }

    /**
     * Tells which rows and fields were changed by what was committed since a moment. The effort follows the number of differences, and
     * not of rows.
     * <pre>{@code
     * MemorySnapshot before = db.snapshot();
     * service.rename(alice, "Alice Cooper");
     * assertThat(db.diff(before).of(User.class)).hasSize(1);
     * }</pre>
     *
     * @param since an earlier moment of this database or of one that it was forked from, or any moment of another one
     * @return what is not as it was
     * @throws io.rowloom.error.ConnectionException if this database was closed
     */
    public Diff diff(MemorySnapshot since) {
        return snapshot().diff(since);
    }

    /**
     * Counts the rows that queries have looked at, whether they were in the result or not. Where indexes are used it grows by the size of
     * the results, and else by the size of the tables. Reading a row by its id counts nothing, nor does the number of all rows of a table, nor do queries within others.
     *
     * @return the number since this database was opened
     */
    public long rowsVisited() {
        return store.tally().rows();
    }

    /**
     * Tells which queries looked at every row of a table for the values of some fields, because no index is declared that begins with one of
     * them. In memory that is quick; in a database of some size it is not.
     * <pre>{@code
     * assertThat(db.findings()).isEmpty();
     * }</pre>
     *
     * @return what was found since this database was opened, the greatest numbers of rows first
     */
    public List<Finding> findings() {
        return store.tally().scans().stream()
                .map(scan -> new Finding(scan.table(), scan.model(), scan.fields(), scan.times(), scan.mostRows()))
                .sorted(Comparator.comparingLong(Finding::mostRows)
                        .reversed()
                        .thenComparing(Finding::table)
                        .thenComparing(finding -> String.join(",", finding.fields())))
                .toList();
    }

    /**
     * Lets something go wrong that goes wrong in a real database now and then, with the same exceptions, so that what a program does about it can be
     * tested (rule M12). Faults are those of this database: a fork has none of them.
     * <pre>{@code
     * try (InjectedFault fault = db.fail(Fault.SERIALIZATION).onCommit().times(2)) {
     *     service.transfer(db, from, to, 10);
     *     assertThat(fault.thrown()).isEqualTo(2);
     * }
     * }</pre>
     *
     * @param fault what goes wrong
     * @return to say where
     */
    public FaultPoint fail(Fault fault) {
        return new FaultPoint(store.faults(), fault);
    }

    /**
     * Tells what the order of unordered rows and the beginning of generated ids follow from: the system property
     * {@code rowloom.memory.seed}, else a number that is drawn once for each run of a program and logged as
     * information by the logger {@code io.rowloom.memory}. To see a failed test again, run it with the seed that was logged.
     *
     * @return the seed
     */
    public long seed() {
        return store.seed();
    }
}
