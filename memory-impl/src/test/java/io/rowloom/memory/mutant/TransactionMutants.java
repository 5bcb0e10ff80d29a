package io.rowloom.memory.mutant;

import io.rowloom.TransactionOptions;
import io.rowloom.error.MisuseException;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Begin;
import io.rowloom.spi.StoreSession;
import io.rowloom.state.Snapshot;
import io.rowloom.tx.Isolation;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** What may go wrong in transactions. */
final class TransactionMutants {

    private TransactionMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.ofSession("X01", "every write is committed at once", AutoCommit::new),
                Mutant.ofSession(
                        "X02",
                        "a violated constraint is not told",
                        (store, begin) -> new Swallowing(store.open(begin))),
                Mutant.ofDatabase(
                        "X03",
                        "committing a doomed transaction returns",
                        db -> Intercepted.database(db, TransactionMutants::silentCommit)),
                Mutant.ofDatabase(
                        "S126",
                        "units are looked up where nobody keeps a ledger",
                        db -> Intercepted.database(db, TransactionMutants::guessing)),
                Mutant.ofSession(
                        "O04",
                        "an interrupted thread commits where it should roll back",
                        (store, begin) -> new Hasty(store.open(begin))),
                Mutant.ofSession(
                        "X10",
                        "serializable is a snapshot",
                        (store, begin) -> store.open(weaker(begin, Isolation.SERIALIZABLE, Isolation.SNAPSHOT))),
                Mutant.ofSession(
                        "X11",
                        "a snapshot is read committed",
                        (store, begin) -> store.open(weaker(begin, Isolation.SNAPSHOT, Isolation.READ_COMMITTED))),
                Mutant.ofSession(
                        "C11",
                        "references are looked at with each statement",
                        (store, begin) -> store.open(begin.deferringForeignKeys(false))),
                Mutant.ofSession(
                        "X12",
                        "a transaction writes on what it saw at its beginning",
                        (store, begin) -> store.open(weaker(begin, Isolation.READ_COMMITTED, Isolation.SNAPSHOT))),
                Mutant.ofSession(
                        "S32",
                        "going back to a savepoint does nothing",
                        (store, begin) -> new NoWayBack(store.open(begin))),
                Mutant.ofDatabase(
                        "X15",
                        "tables are created inside of a transaction",
                        db -> Intercepted.database(db, TransactionMutants::silentCreate)),
                Mutant.ofDatabase(
                        "X16",
                        "read-only transactions may write",
                        db -> Intercepted.database(db, TransactionMutants::writable)),
                Mutant.ofSession("X17", "updates by a condition are committed at once", AutoCommit::new),
                Mutant.ofDatabase(
                        "S120",
                        "no block is run again",
                        db -> Intercepted.database(
                                db, (call, arguments) -> asked(call, arguments, how -> how.retries(0)))),
                Mutant.ofDatabase(
                        "S122",
                        "begin takes retries and forgets them",
                        db -> Intercepted.database(db, TransactionMutants::forgetful)),
                Mutant.ofDatabase(
                        "S123",
                        "a transaction takes as long as it likes",
                        db -> Intercepted.database(
                                db,
                                (call, arguments) -> asked(call, arguments, how -> how.timeout(Duration.ofDays(1))))));
    }

    private static Begin weaker(Begin begin, Isolation asked, Isolation given) {
        return begin.isolation() == asked ? begin.at(given) : begin;
    }

    private static Object silentCommit(Intercepted.Call call, Object[] arguments) throws Throwable {
        try {
            return call.proceed(arguments);
        } catch (TransactionDoomedException e) {
            if (call.name().equals("commit") || call.name().endsWith("Transaction")) {
                return null;
            }
            throw e;
        }
    }

    private static Object silentCreate(Intercepted.Call call, Object[] arguments) throws Throwable {
        try {
            return call.proceed(arguments);
        } catch (MisuseException e) {
            if (call.name().equals("createTables")) {
                return null;
            }
            throw e;
        }
    }

    private static Object writable(Intercepted.Call call, Object[] arguments) throws Throwable {
        return asked(call, arguments, how -> TransactionOptions.defaults().isolation(how.isolation()));
    }

    private static Object forgetful(Intercepted.Call call, Object[] arguments) throws Throwable {
        return call.name().equals("begin") ? asked(call, arguments, how -> how.retries(0)) : call.proceed(arguments);
    }

    private static Object asked(Intercepted.Call call, Object[] arguments, UnaryOperator<TransactionOptions> change)
            throws Throwable {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof TransactionOptions options) {
                arguments[i] = change.apply(options);
            }
        }
        return call.proceed(arguments);
    }

    private static final class Swallowing extends SessionDecorator {
        Swallowing(StoreSession session) {
            super(session);
        }

        @Override
        public <T> void insert(TableType<T> table, List<? extends Snapshot> rows) {
            try {
                session.insert(table, rows);
            } catch (UniqueViolationException lost) {
                return; // as if nothing had happened: that is the mutation
            }
        }
    }

    private static final class NoWayBack extends SessionDecorator {
        NoWayBack(StoreSession session) {
            super(session);
        }

        @Override
        public void rollbackTo(Object savepoint) {
            session.release(savepoint);
        }
    }

    private static Object guessing(Intercepted.Call call, Object[] arguments) throws Throwable {
        try {
            return call.proceed(arguments);
        } catch (MisuseException e) {
            if (call.name().equals("wasApplied")) {
                return false;
            }
            throw e;
        }
    }

    private static final class Hasty extends SessionDecorator {

        Hasty(StoreSession session) {
            super(session);
        }

        @Override
        public void rollback() {
            if (Thread.currentThread().isInterrupted()) {
                commit();
            } else {
                super.rollback();
            }
        }
    }
}
