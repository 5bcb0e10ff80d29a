package io.rowloom.memory.mutant;

import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.QueryTimeoutException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Begin;
import io.rowloom.spi.Select;
import io.rowloom.spi.Store;
import io.rowloom.spi.StoreSession;
import io.rowloom.tx.Isolation;
import io.rowloom.tx.Lock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What may go wrong with locks. */
final class LockMutants {

    private LockMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.ofSession(
                        "S115", "a read for update locks nothing", (store, begin) -> locking(store.open(begin), null)),
                Mutant.ofSession("S115", "locks end with their statement", ShortLocks::new),
                Mutant.ofSession(
                        "S116", "who must not wait waits", (store, begin) -> locking(store.open(begin), Lock.WAIT)),
                Mutant.ofSession(
                        "X13", "locked rows are waited for", (store, begin) -> locking(store.open(begin), Lock.WAIT)),
                Mutant.ofDatabase(
                        "S117", "no row has to be locked", db -> Intercepted.database(db, LockMutants::lenient)),
                Mutant.ofSession(
                        "X04", "a victim goes on", (store, begin) -> new Told(store.open(begin), Told.How.NOT_AT_ALL)),
                Mutant.ofSession(
                        "X06",
                        "a lock that did not come is a query that took too long",
                        (store, begin) -> new Told(store.open(begin), Told.How.AS_A_SLOW_QUERY)),
                Mutant.ofSession(
                        "X07",
                        "a deadlock is a lock that did not come",
                        (store, begin) -> new Told(store.open(begin), Told.How.AS_A_TIMEOUT)));
    }

    private static Object lenient(Intercepted.Call call, Object[] arguments) throws Throwable {
        try {
            return call.proceed(arguments);
        } catch (MisuseException e) {
            if (call.name().equals("requireLocked")) {
                return null;
            }
            throw e;
        }
    }

    private static <T> Select<T> with(Select<T> select, Lock lock) {
        return new Select<>(select.table(), select.where(), select.orderBy(), select.offset(), select.limit(), lock);
    }

    private static StoreSession locking(StoreSession session, Lock lock) {
        return new SessionDecorator(session) {
            @Override
            public <T> List<T> select(Select<T> select) {
                return session.select(select.lock() == null ? select : with(select, lock));
            }
        };
    }

    private static final class ShortLocks extends SessionDecorator {

        private final Store store;

        ShortLocks(Store store, Begin begin) {
            super(store.open(begin));
            this.store = store;
        }

        @Override
        public <T> List<T> select(Select<T> select) {
            if (select.lock() == null) {
                return session.select(select);
            }
            try (StoreSession single = store.open(Begin.transaction(Isolation.READ_COMMITTED, false))) {
                return single.select(select);
            }
        }
    }

    /** Tells other errors of locks than those that are there. */
    private static final class Told extends SessionDecorator {

        private enum How {
            NOT_AT_ALL,
            AS_A_SLOW_QUERY,
            AS_A_TIMEOUT
        }

        private final How how;

        Told(StoreSession session, How how) {
            super(session);
            this.how = how;
        }

        private <R> R told(Supplier<R> call, Supplier<R> instead) {
            try {
                return call.get();
            } catch (SerializationConflictException e) {
                return switch (how) {
                    case NOT_AT_ALL -> instead.get();
                    case AS_A_TIMEOUT -> throw new LockTimeoutException("a lock did not come", e);
                    case AS_A_SLOW_QUERY -> throw e;
                };
            } catch (LockTimeoutException e) {
                if (how == How.AS_A_SLOW_QUERY) {
                    throw new QueryTimeoutException("a query took too long", e);
                }
                throw e;
            }
        }

        @Override
        public <T> List<T> select(Select<T> select) {
            return told(() -> session.select(select), () -> session.select(with(select, null)));
        }

        @Override
        public <T> Optional<T> lock(TableType<T> table, Object id) {
            return told(() -> session.lock(table, id), () -> session.find(table, id));
        }
    }
}
