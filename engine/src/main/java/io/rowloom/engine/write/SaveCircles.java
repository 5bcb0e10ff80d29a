package io.rowloom.engine.write;

import io.rowloom.engine.plan.PatchPipeline;
import io.rowloom.engine.plan.RowPlan;
import io.rowloom.engine.table.ColumnValues;
import io.rowloom.engine.table.RowNode;
import io.rowloom.engine.table.RowOrder;
import io.rowloom.error.MisuseException;
import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.ObjectRowReader;
import io.rowloom.meta.TableType;
import io.rowloom.spi.RowUpdate;
import io.rowloom.state.Snapshot;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of references that rows of one call hold in a circle: the row is inserted without the reference, or with one
 * to itself, and gets the right one when all rows are there.
 */
final class SaveCircles {

    /** A reference that may be absent waits; one within a table may lead to its own row meanwhile. */
    static final RowOrder.Choice CHOICE = new RowOrder.Choice() {
        @Override
        public int of(TableType<?> table, ForeignKey key) {
            if (RowNode.mayBeNull(table, key)) {
                return 0;
            }
            return key.target() == table.type() ? 1 : NEVER;
        }

        @Override
        public RuntimeException refusal(String circle) {
            return new MisuseException(
                    "saveAll found new rows that refer to one another in a circle, and none of the"
                            + " references may be absent: " + circle
                            + ". No row of it can be stored first. Make one of these fields"
                            + " @Nullable: it is then written last, in the same transaction. Or save them in a transaction with"
                            + " TransactionOptions.defaults().deferForeignKeys(), where the store can look at references last.");
        }
    };

    /** Every reference waits by itself where the database looks at them last. */
    static final RowOrder.Choice ANY = new RowOrder.Choice() {
        @Override
        public int of(TableType<?> table, ForeignKey key) {
            return 0;
        }

        @Override
        public RuntimeException refusal(String circle) {
            return new IllegalStateException("every reference may wait, and one of these was refused: " + circle);
        }
    };

    private final IdentityHashMap<RowPlan<?>, Map<Integer, @Nullable Object>> waiting = new IdentityHashMap<>();
    private final Map<TableType<?>, Map<RowPlan<?>, RowUpdate>> updates = new LinkedHashMap<>();

    SaveCircles(List<RowOrder.Cut<RowPlan<?>>> cuts) {
        cuts.forEach(this::add);
    }

    private void add(RowOrder.Cut<RowPlan<?>> cut) {
        RowPlan<?> plan = cut.node().row();
        TableType<?> table = plan.table();
        int position = RowNode.position(table, cut.key());
        Object meanwhile =
                RowNode.mayBeNull(table, cut.key()) ? null : plan.values().id();
        waiting.computeIfAbsent(plan, first -> new LinkedHashMap<>()).put(position, meanwhile);
        long bit = PatchPipeline.bit(table, position);
        updates.computeIfAbsent(table, first -> new LinkedHashMap<>())
                .merge(plan, new RowUpdate(plan.values(), bit, plan.values().version()), SaveCircles::both);
    }

    private static RowUpdate both(RowUpdate one, RowUpdate other) {
        return new RowUpdate(one.row(), one.changed() | other.changed(), one.expectedVersion());
    }

    /** What is inserted of a row. */
    Snapshot first(RowPlan<?> plan) {
        return waiting.containsKey(plan) ? without(plan, Objects.requireNonNull(waiting.get(plan))) : plan.values();
    }

    private static <T> Snapshot without(RowPlan<T> plan, Map<Integer, @Nullable Object> meanwhile) {
        TableType<T> table = plan.table();
        @Nullable Object[] values = ColumnValues.all(table, plan.values());
        meanwhile.forEach((position, value) -> values[position] = value);
        return PatchPipeline.snapshot(table, table.read(new ObjectRowReader(values)));
    }

    /** What is written of the rows when all are there. */
    Map<TableType<?>, Map<RowPlan<?>, RowUpdate>> updates() {
        return updates;
    }
}
