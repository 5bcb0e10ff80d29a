package io.rowloom.tck.rule;

import io.rowloom.Session;
import io.rowloom.Table;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows are objects of a class.
 *
 * @param type the class
 * @param empty makes a row of defaults
 * @param read reads a row once more
 * @param <M> the class
 */
public record ModelKind<M extends Table<?>>(Class<M> type, Supplier<M> empty, BiFunction<Session, M, M> read)
        implements Kind<M, M> {

    @Override
    public M make(Consumer<? super M> fill) {
        return change(empty.get(), fill);
    }

    @Override
    public M change(M row, Consumer<? super M> change) {
        change.accept(row);
        return row;
    }

    @Override
    public <V> @Nullable V get(M row, Function<? super M, ? extends @Nullable V> field) {
        return field.apply(row);
    }

    @Override
    public M again(Session session, M row) {
        return read.apply(session, row);
    }

    @Override
    public M saved(Session session, M row) {
        M saved = session.save(row);
        Expect.instance("the saved row", row, saved);
        return saved;
    }

    @Override
    public boolean isRecord() {
        return false;
    }
}
