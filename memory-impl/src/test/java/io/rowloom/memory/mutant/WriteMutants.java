package io.rowloom.memory.mutant;

import io.rowloom.engine.value.Semantics;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.ForeignKeyViolationException.Reason;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.Violation;
import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.spi.RowDelete;
import io.rowloom.spi.RowUpdate;
import io.rowloom.spi.StoreSession;
import io.rowloom.spi.UpdateWhere;
import io.rowloom.state.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What may go wrong when rows are written. */
final class WriteMutants {

    private static final UUID NIL = new UUID(0, 0);

    private WriteMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("C01", "unique is not enforced", notUnique()),
                session("C01", "the fields of a violation are not told", FieldsForgotten::new),
                Mutant.of("C02", "references are not enforced", notEnforced()),
                session("C02", "a missing parent is called a row in use", ReasonSwapped::new),
                Mutant.of("C03", "references are not enforced", notEnforced()),
                session("C03", "deleting a row in use counts nothing", DeleteGivesUp::new),
                Mutant.ofDatabase("C04", "null becomes the default", Lenient.defaulting()),
                session("C07", "what was written before the failing row stays", HalfDone::new),
                session("C08", "deletes are sent in the reverse order", DeletesReversed::new),
                session("C09", "inserts are sent in the reverse order", InsertsReversed::new),
                session("W02", "an update to the same value counts nothing", UnchangedUncounted::new),
                session("W02", "a delete does not count its row", DeleteUncounted::new),
                session("W03", "what was written before the failing row stays", HalfDone::new),
                session("W03", "another row than the failing one is told", NextRowTold::new),
                session("W04", "ids are given in the reverse order", IdsReversed::new),
                session("W06", "the nil id means: make one", NilMeansNew::new),
                session("S24", "a delete of a row that is gone counts it", VanishedCounted::new),
                session("S100", "what is written behind a circle is lost", UpdatesLost::new),
                session("S101", "rows in a circle do not let go", NeverLetsGo::new),
                session("S25", "an update of a row that is gone counts it", VanishedCounted::new),
                Mutant.of("W07", "ids shrink", shrinkingIds()));
    }

    private static Mutant session(String rule, String name, Function<StoreSession, StoreSession> broken) {
        return Mutant.ofSession(rule, name, (store, begin) -> broken.apply(store.open(begin)));
    }

    private static Semantics notUnique() {
        return new Semantics() {
            @Override
            public boolean unique(IndexDefinition index, boolean whole) {
                return false;
            }
        };
    }

    private static Semantics notEnforced() {
        return new Semantics() {
            @Override
            public boolean enforced(ForeignKey key) {
                return false;
            }
        };
    }

    private static Semantics shrinkingIds() {
        return new Semantics() {
            @Override
            public long nextId(AtomicLong last) {
                return last.decrementAndGet();
            }
        };
    }

    /** Tells something else of a unique value that is taken. */
    private abstract static class UniqueTold extends SessionDecorator {

        private final UnaryOperator<Violation> told;

        UniqueTold(StoreSession session, UnaryOperator<Violation> told) {
            super(session);
            this.told = told;
        }

        @Override
        public <T> void insert(TableType<T> table, List<? extends Snapshot> rows) {
            try {
                session.insert(table, rows);
            } catch (UniqueViolationException e) {
                throw new UniqueViolationException(told.apply(e.violation()), e);
            }
        }
    }

    private static final class FieldsForgotten extends UniqueTold {
        FieldsForgotten(StoreSession session) {
            super(session, violation -> new Violation(violation.model(), violation.constraint(), List.of()));
        }
    }

    private static final class NextRowTold extends UniqueTold {
        NextRowTold(StoreSession session) {
            super(session, violation -> violation.at(violation.index().orElse(0) + 1));
        }
    }

    private static final class ReasonSwapped extends SessionDecorator {
        ReasonSwapped(StoreSession session) {
            super(session);
        }

        @Override
        public <T> void insert(TableType<T> table, List<? extends Snapshot> rows) {
            try {
                session.insert(table, rows);
            } catch (ForeignKeyViolationException e) {
                throw new ForeignKeyViolationException(Reason.STILL_REFERENCED, e.violation(), e);
            }
        }
    }

    private static final class DeleteGivesUp extends SessionDecorator {
        DeleteGivesUp(StoreSession session) {
            super(session);
        }

        @Override
        public <T> int[] delete(TableType<T> table, List<RowDelete> deletes) {
            try {
                return session.delete(table, deletes);
            } catch (ForeignKeyViolationException e) {
                return new int[deletes.size()];
            }
        }
    }

    private static final class VanishedCounted extends SessionDecorator {
        VanishedCounted(StoreSession session) {
            super(session);
        }

        @Override
        public <T> int[] update(TableType<T> table, List<RowUpdate> updates) {
            return Arrays.stream(session.update(table, updates)).map(count -> 1).toArray();
        }

        @Override
        public <T> int[] delete(TableType<T> table, List<RowDelete> deletes) {
            return Arrays.stream(session.delete(table, deletes)).map(count -> 1).toArray();
        }
    }

    private static final class UpdatesLost extends SessionDecorator {
        UpdatesLost(StoreSession session) {
            super(session);
        }

        @Override
        public <T> int[] update(TableType<T> table, List<RowUpdate> updates) {
            return updates.stream().mapToInt(update -> 1).toArray();
        }
    }

    private static final class NeverLetsGo extends SessionDecorator {
        NeverLetsGo(StoreSession session) {
            super(session);
        }

        @Override
        public int updateWhere(UpdateWhere<?> update) {
            return 0;
        }
    }

    private static final class DeleteUncounted extends SessionDecorator {
        DeleteUncounted(StoreSession session) {
            super(session);
        }

        @Override
        public <T> int[] delete(TableType<T> table, List<RowDelete> deletes) {
            return new int[session.delete(table, deletes).length];
        }
    }

    /** Writes row by row, and keeps what it wrote when the transaction is rolled back. */
    private static final class HalfDone extends SessionDecorator {
        HalfDone(StoreSession session) {
            super(session);
        }

        @Override
        public <T> void insert(TableType<T> table, List<? extends Snapshot> rows) {
            rows.forEach(row -> session.insert(table, List.of(row)));
        }

        @Override
        public <T> int[] update(TableType<T> table, List<RowUpdate> updates) {
            return updates.stream()
                    .mapToInt(update -> session.update(table, List.of(update))[0])
                    .toArray();
        }

        @Override
        public void rollback() {
            session.commit();
        }
    }

    private static final class UnchangedUncounted extends SessionDecorator {
        UnchangedUncounted(StoreSession session) {
            super(session);
        }

        @Override
        public <T> int[] update(TableType<T> table, List<RowUpdate> updates) {
            return updates.stream()
                    .mapToInt(update -> isUnchanged(table, update) ? 0 : session.update(table, List.of(update))[0])
                    .toArray();
        }

        private <T> boolean isUnchanged(TableType<T> table, RowUpdate update) {
            return session.find(table, update.row().id())
                    .map(row -> table.changed(update.row(), table.prepare(row)) == 0)
                    .orElse(false);
        }
    }

    private static final class InsertsReversed extends SessionDecorator {
        InsertsReversed(StoreSession session) {
            super(session);
        }

        @Override
        public <T> void insert(TableType<T> table, List<? extends Snapshot> rows) {
            session.insert(table, rows.reversed());
        }
    }

    private static final class DeletesReversed extends SessionDecorator {
        DeletesReversed(StoreSession session) {
            super(session);
        }

        @Override
        public <T> int[] delete(TableType<T> table, List<RowDelete> deletes) {
            return session.delete(table, deletes.reversed());
        }
    }

    private static final class IdsReversed extends SessionDecorator {
        IdsReversed(StoreSession session) {
            super(session);
        }

        @Override
        public <T> void insert(TableType<T> table, List<? extends Snapshot> rows) {
            session.insert(table, rows);
            List<Object> ids = new ArrayList<>();
            rows.forEach(row -> ids.add(row.id()));
            Collections.reverse(ids);
            for (int i = 0; i < ids.size(); i++) {
                rows.get(i).identify(ids.get(i));
            }
        }
    }

    private static final class NilMeansNew extends SessionDecorator {
        NilMeansNew(StoreSession session) {
            super(session);
        }

        @Override
        public <T> void insert(TableType<T> table, List<? extends Snapshot> rows) {
            rows.stream()
                    .filter(row -> row.hasId() && row.id().equals(NIL))
                    .forEach(row -> row.identify(UUID.randomUUID()));
            session.insert(table, rows);
        }
    }
}
