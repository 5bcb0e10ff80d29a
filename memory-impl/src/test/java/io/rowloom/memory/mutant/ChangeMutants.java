package io.rowloom.memory.mutant;

import io.rowloom.engine.value.Semantics;
import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.spi.RowDelete;
import io.rowloom.spi.RowUpdate;
import io.rowloom.spi.StoreSession;
import io.rowloom.spi.Upserts;
import io.rowloom.state.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What may go wrong when rows are patched, modified and upserted. */
final class ChangeMutants {

    private ChangeMutants() {}

    static List<Mutant> all() {
        return List.of(
                session("S81", "an update writes all columns", AllColumns::new),
                session("S82", "an update moves no time", TimeStays::new),
                session("S90", "locking a row only reads it", LockReads::new),
                session("S93", "an upsert puts a new row in place of the stored one", Replacing::new),
                session("S93", "an upsert leaves a stored row as it is", FirstStays::new),
                session("S94", "an upsert takes whatever is in its way", Clearing::new),
                session("S96", "rows come back in the reverse order", Backwards::new),
                Mutant.of("S98", "null is equal to null", nullsAreEqual()));
    }

    private static Mutant session(String rule, String name, Function<StoreSession, StoreSession> broken) {
        return Mutant.ofSession(rule, name, (store, begin) -> broken.apply(store.open(begin)));
    }

    private static Semantics nullsAreEqual() {
        return new Semantics() {
            @Override
            public boolean unique(IndexDefinition index, boolean whole) {
                return true;
            }
        };
    }

    private static final class AllColumns extends SessionDecorator {
        AllColumns(StoreSession session) {
            super(session);
        }

        @Override
        public <T> int[] update(TableType<T> table, List<RowUpdate> updates) {
            return session.update(
                    table,
                    updates.stream()
                            .map(update -> new RowUpdate(update.row(), TableType.ALL, update.expectedVersion()))
                            .toList());
        }
    }

    private static final class TimeStays extends SessionDecorator {
        TimeStays(StoreSession session) {
            super(session);
        }

        @Override
        public <T> int[] update(TableType<T> table, List<RowUpdate> updates) {
            return session.update(
                    table,
                    updates.stream()
                            .map(update -> new RowUpdate(
                                    update.row(), update.changed() & ~(1L << 2), update.expectedVersion()))
                            .toList());
        }
    }

    private static final class LockReads extends SessionDecorator {
        LockReads(StoreSession session) {
            super(session);
        }

        @Override
        public <T> Optional<T> lock(TableType<T> table, Object id) {
            Optional<T> row = session.find(table, id);
            Thread.yield(); // others come between, on one processor too
            return row;
        }
    }

    private static final class Replacing extends SessionDecorator {
        Replacing(StoreSession session) {
            super(session);
        }

        @Override
        public <T> List<T> upsert(Upserts<T> upserts) {
            List<T> stored = session.upsert(upserts);
            List<RowDelete> deletes = new ArrayList<>();
            stored.forEach(row -> deletes.add(RowDelete.of(((io.rowloom.state.Identified<?>) row).id())));
            session.delete(upserts.table(), deletes);
            return session.upsert(upserts);
        }
    }

    private static final class FirstStays extends SessionDecorator {
        FirstStays(StoreSession session) {
            super(session);
        }

        @Override
        public <T> List<T> upsert(Upserts<T> upserts) {
            List<T> before = session.select(io.rowloom.spi.Select.from(upserts.table()));
            return before.isEmpty() ? session.upsert(upserts) : before.subList(0, 1);
        }
    }

    private static final class Clearing extends SessionDecorator {
        Clearing(StoreSession session) {
            super(session);
        }

        @Override
        public <T> List<T> upsert(Upserts<T> upserts) {
            try {
                return session.upsert(upserts);
            } catch (io.rowloom.error.UniqueViolationException inTheWay) {
                return session.select(io.rowloom.spi.Select.from(upserts.table()))
                        .subList(0, upserts.rows().size());
            }
        }
    }

    private static final class Backwards extends SessionDecorator {
        Backwards(StoreSession session) {
            super(session);
        }

        @Override
        public <T> List<T> upsert(Upserts<T> upserts) {
            List<Snapshot> rows = upserts.rows();
            List<T> stored = session.upsert(new Upserts<>(upserts.table(), upserts.key(), rows));
            return stored.stream().collect(Collectors.collectingAndThen(Collectors.toList(), List::reversed));
        }
    }
}
