package io.rowloom.engine.write;

import io.rowloom.engine.table.RowNode;
import io.rowloom.engine.table.RowOrder;
import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.relation.OnDelete.Action;
import io.rowloom.spi.Change;
import io.rowloom.spi.StoreSession;
import io.rowloom.spi.UpdateWhere;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of references that rows hold in a circle when all of them are to go: they let go of one another first, by
 * a null, or by a reference to themselves. A cascading reference needs neither, since its row goes with the other one.
 */
final class DeleteCircles {

    /** Every reference can be done without; last those of which nothing but the database may take care. */
    static final RowOrder.Choice CHOICE = new RowOrder.Choice() {
        @Override
        public int of(TableType<?> table, ForeignKey key) {
            if (RowNode.mayBeNull(table, key)) {
                return 0;
            }
            return key.target() == table.type() ? 1 : key.onDelete() == Action.CASCADE ? 2 : 3;
        }

        @Override
        public RuntimeException refusal(String circle) {
            return new IllegalStateException("every reference can be done without, and one of these cannot: " + circle);
        }
    };

    private static final int LAST_TO_OPEN = 1;

    private record Reference(TableType<?> table, ForeignKey key) {

        boolean opens() {
            return CHOICE.of(table, key) <= LAST_TO_OPEN;
        }
    }

    private final StoreSession store;
    private final int listLength;
    private final Map<Reference, List<Object>> rows = new LinkedHashMap<>();

    DeleteCircles(StoreSession store, int listLength, List<? extends RowOrder.Cut<?>> cuts) {
        this.store = store;
        this.listLength = listLength;
        for (RowOrder.Cut<?> cut : cuts) {
            rows.computeIfAbsent(new Reference(cut.node().table(), cut.key()), first -> new ArrayList<>())
                    .add(Objects.requireNonNull(cut.node().id(), "a row that is stored has an id"));
        }
    }

    /** Says whether no circle is left to the database. */
    boolean areAllOpen() {
        return rows.keySet().stream().allMatch(Reference::opens);
    }

    /** Lets go of the references that an order cuts, one statement for each column and part of the rows. */
    void open() {
        rows.forEach((reference, ids) -> {
            if (reference.opens()) {
                open(reference.table(), reference.key(), ids);
            }
        });
    }

    private <T> void open(TableType<T> table, ForeignKey key, List<Object> ids) {
        Column<T, ?> id = table.fields().get(TableDefinition.ID);
        @Nullable Expression<?, ?> value = RowNode.mayBeNull(table, key) ? null : id;
        List<Change> change = List.of(new Change(RowNode.position(table, key), value));
        for (int from = 0; from < ids.size(); from += listLength) {
            List<Object> part = ids.subList(from, Math.min(ids.size(), from + listLength));
            store.updateWhere(new UpdateWhere<>(table, change, new Condition.In<>(id, part, false)));
        }
    }
}
