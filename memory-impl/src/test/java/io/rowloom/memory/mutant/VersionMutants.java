package io.rowloom.memory.mutant;

import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.spi.Change;
import io.rowloom.spi.RowDelete;
import io.rowloom.spi.RowUpdate;
import io.rowloom.spi.SelectValues;
import io.rowloom.spi.StoreSession;
import io.rowloom.spi.UpdateWhere;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What may go wrong when rows count how often they were written. */
final class VersionMutants {

    private VersionMutants() {}

    static List<Mutant> all() {
        return List.of(
                session("X08", "a version is not compared", Uncompared::new),
                session("X09", "a row with another version is called vanished", Vanishing::new),
                session("S110", "an update by condition moves no version", BulkStays::new),
                session("S110", "an update moves no version", VersionStays::new),
                session("S111", "a deletion compares no version", UncomparedDelete::new),
                session("S112", "a row with another version is not found again", Vanishing::new),
                session("S113", "a rollback keeps the version", RollbackKeeps::new),
                session("S114", "a selected version is one too many", OneTooMany::new));
    }

    private static Mutant session(String rule, String name, Function<StoreSession, StoreSession> broken) {
        return Mutant.ofSession(rule, name, (store, begin) -> broken.apply(store.open(begin)));
    }

    private static boolean isVersioned(TableType<?> table) {
        return table.definition().versioned();
    }

    private static final class Uncompared extends SessionDecorator {
        Uncompared(StoreSession session) {
            super(session);
        }

        @Override
        public <T> int[] update(TableType<T> table, List<RowUpdate> updates) {
            return session.update(
                    table,
                    updates.stream()
                            .map(update -> new RowUpdate(update.row(), update.changed(), stored(table, update)))
                            .toList());
        }

        private <T> long stored(TableType<T> table, RowUpdate update) {
            return session.find(table, update.row().id())
                    .map(table::lastKnown)
                    .map(known -> known.version())
                    .orElse(update.expectedVersion());
        }
    }

    private static final class Vanishing extends SessionDecorator {
        private boolean unmatched;

        Vanishing(StoreSession session) {
            super(session);
        }

        @Override
        public <T> int[] update(TableType<T> table, List<RowUpdate> updates) {
            int[] counts = session.update(table, updates);
            unmatched = Arrays.stream(counts).anyMatch(count -> count == 0);
            return counts;
        }

        @Override
        public <T> Optional<T> find(TableType<T> table, Object id) {
            return unmatched ? Optional.empty() : session.find(table, id);
        }
    }

    private static final class BulkStays extends SessionDecorator {
        BulkStays(StoreSession session) {
            super(session);
        }

        @Override
        public int updateWhere(UpdateWhere<?> update) {
            return session.updateWhere(isVersioned(update.table()) ? unmoved(update) : update);
        }

        private static <T> UpdateWhere<T> unmoved(UpdateWhere<T> update) {
            List<Change> changes = update.changes().stream()
                    .filter(change -> change.position() != TableDefinition.VERSION)
                    .toList();
            return new UpdateWhere<>(update.table(), changes, update.where());
        }
    }

    private static final class VersionStays extends SessionDecorator {
        VersionStays(StoreSession session) {
            super(session);
        }

        @Override
        public <T> int[] update(TableType<T> table, List<RowUpdate> updates) {
            long version = isVersioned(table) ? 1L << TableDefinition.VERSION : 0;
            return session.update(
                    table,
                    updates.stream()
                            .map(update ->
                                    new RowUpdate(update.row(), update.changed() & ~version, update.expectedVersion()))
                            .toList());
        }
    }

    private static final class UncomparedDelete extends SessionDecorator {
        UncomparedDelete(StoreSession session) {
            super(session);
        }

        @Override
        public <T> int[] delete(TableType<T> table, List<RowDelete> deletes) {
            return session.delete(
                    table,
                    deletes.stream().map(RowDelete::id).map(RowDelete::of).toList());
        }
    }

    private static final class RollbackKeeps extends SessionDecorator {
        RollbackKeeps(StoreSession session) {
            super(session);
        }

        @Override
        public void rollback() {
            session.commit();
        }
    }

    private static final class OneTooMany extends SessionDecorator {
        OneTooMany(StoreSession session) {
            super(session);
        }

        @Override
        public List<@Nullable Object[]> selectValues(SelectValues<?> select) {
            List<@Nullable Object[]> rows = session.selectValues(select);
            for (int i = 0; i < select.values().size(); i++) {
                if (select.values().get(i) instanceof Column<?, ?> column
                        && column.field().equals("version")) {
                    int at = i;
                    rows.forEach(row -> row[at] = (Long) row[at] + 1);
                }
            }
            return rows;
        }
    }
}
