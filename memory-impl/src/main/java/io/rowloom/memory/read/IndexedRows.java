package io.rowloom.memory.read;

import io.rowloom.engine.evaluate.Row;
import io.rowloom.engine.evaluate.TableRows;
import io.rowloom.memory.table.KeyRange;
import io.rowloom.memory.table.TableVersion;
import io.rowloom.meta.TableType;
import io.rowloom.query.Condition;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table as the questions inside of another one find them: by the index that fits best.
 *
 * @param type the table
 * @param version its rows
 */
record IndexedRows(TableType<?> type, TableVersion version) implements TableRows {

    @Override
    public @Nullable Row find(Object id) {
        return version.find(id);
    }

    @Override
    public void visit(@Nullable Condition<?> where, Predicate<Row> visitor) {
        Plan.of(version.table(), Bounds.of(type, where)).visit(version, visitor);
    }

    @Override
    public void referring(int position, Object id, Consumer<Row> visitor) {
        int index = version.table().lookup(position);
        KeyRange range = new KeyRange(version.table().indexes().get(index).key(), List.of(id), null, null);
        version.by(index).visit(range, found -> {
            visitor.accept(found);
            return true;
        });
    }
}
