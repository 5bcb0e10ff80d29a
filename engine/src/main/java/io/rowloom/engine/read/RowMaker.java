package io.rowloom.engine.read;

import io.rowloom.query.Expression;
import io.rowloom.query.SelectedRow;
import io.rowloom.query.Selection;
import io.rowloom.query.ToOneLongRef;
import io.rowloom.query.ToOneRef;
import io.rowloom.relation.LongRef;
import io.rowloom.relation.Ref;
import io.rowloom.spi.StoreSession;
import io.rowloom.state.Identified;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes what a projection gives out of what a store found: each value in the type of its field, a reference of each id. */
final class RowMaker<R extends @Nullable Object> implements RowsMaker<R> {

    private final List<Function<Object, Object>> readers;
    private final Function<SelectedRow, ? extends R> constructor;

    private RowMaker(List<Function<Object, Object>> readers, Function<SelectedRow, ? extends R> constructor) {
        this.readers = readers;
        this.constructor = constructor;
    }

    static <R extends @Nullable Object> RowMaker<R> of(
            List<? extends Selection<?, ?>> columns, Function<SelectedRow, ? extends R> constructor) {
        List<Function<Object, Object>> readers = new ArrayList<>(columns.size());
        for (Selection<?, ?> column : columns) {
            readers.add(
                    switch (column) {
                        case Expression<?, ?> it -> it.type()::fromStore;
                        case ToOneRef<?, ?> it -> referring(it);
                        case ToOneLongRef<?, ?> it -> referring(it);
                    });
        }
        return new RowMaker<>(readers, constructor);
    }

    private static <R extends Identified<UUID>> Function<Object, Object> referring(ToOneRef<?, R> field) {
        return id -> Ref.of(field, field.target(), (UUID) id);
    }

    private static <R extends Identified<Long>> Function<Object, Object> referring(ToOneLongRef<?, R> field) {
        return id -> LongRef.of(field, field.target(), ((Number) id).longValue());
    }

    @Override
    public Supplier<List<R>> read(StoreSession store, List<@Nullable Object[]> rows) {
        return () -> all(rows);
    }

    @Override
    public Function<@Nullable Object[], R> ofOne() {
        return row -> constructor.apply(selected(row));
    }

    private List<R> all(List<@Nullable Object[]> rows) {
        List<R> made = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            made.add(constructor.apply(selected(row)));
        }
        return made;
    }

    /** Keys of an order may follow the values. */
    private SelectedRow selected(@Nullable Object[] stored) {
        List<@Nullable Object> values = new ArrayList<>(readers.size());
        for (int i = 0; i < readers.size(); i++) {
            Object value = stored[i];
            values.add(value == null ? null : readers.get(i).apply(value));
        }
        return new SelectedRow(values);
    }
}
