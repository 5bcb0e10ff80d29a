package io.rowloom.tck.rule;

import io.rowloom.Session;
import io.rowloom.Table;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows are records, with the fields of a class.
 *
 * @param type the record
 * @param empty makes an object of the class with its defaults
 * @param of makes a new record of the fields of an object
 * @param with makes a changed copy of a record, with the fields of an object
 * @param values makes an object of the fields of a record
 * @param read reads a record once more
 * @param <M> the class
 * @param <T> the record
 */
public record RecordKind<M, T extends Record & Table<?>>(
        Class<T> type,
        Supplier<M> empty,
        Function<M, T> of,
        BiFunction<T, M, T> with,
        Function<T, M> values,
        BiFunction<Session, T, T> read)
        implements Kind<M, T> {

    @Override
    public T make(Consumer<? super M> fill) {
        M fields = empty.get();
        fill.accept(fields);
        return of.apply(fields);
    }

    @Override
    public T change(T row, Consumer<? super M> change) {
        M fields = values.apply(row);
        change.accept(fields);
        return with.apply(row, fields);
    }

    @Override
    public <V> @Nullable V get(T row, Function<? super M, ? extends @Nullable V> field) {
        return field.apply(values.apply(row));
    }

    @Override
    public T again(Session session, T row) {
        return read.apply(session, row);
    }

    @Override
    public T saved(Session session, T row) {
        T saved = session.save(row);
        Expect.otherInstance("the saved record", row, saved);
        Expect.holds("the saved record to be stored", saved.createdAt() != null);
        return saved;
    }

    @Override
    public boolean isRecord() {
        return true;
    }
}
