package io.rowloom.engine.table;

import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.TableType;
import io.rowloom.state.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row and the ids that it refers to.
 *
 * @param table its table
 * @param id its id, or null where it has none yet
 * @param references for each foreign key of the table, in their order, the id that the row refers to, or null
 * @param row what is to be put in order
 * @param <R> its class
 */
public record RowNode<R>(TableType<?> table, @Nullable Object id, List<@Nullable Object> references, R row) {

    public static <R> RowNode<R> of(TableType<?> table, Snapshot values, R row) {
        List<@Nullable Object> references = new ArrayList<>();
        for (ForeignKey key : table.definition().foreignKeys()) {
            references.add(ColumnValues.read(table, values, position(table, key)));
        }
        return new RowNode<>(table, values.idOrNull(), Collections.unmodifiableList(references), row);
    }

    /** The position of the column that refers. */
    public static int position(TableType<?> table, ForeignKey key) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).field().equals(key.field())) {
                return i;
            }
        }
        throw new IllegalStateException(table + " has no column for its reference " + key.field());
    }

    /** Says whether a reference may be absent. */
    public static boolean mayBeNull(TableType<?> table, ForeignKey key) {
        return table.columns().get(position(table, key)).nullable();
    }
}
