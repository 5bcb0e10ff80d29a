package io.rowloom.differential.table;

import io.rowloom.LongTable;
import io.rowloom.Session;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Rows whose ids the store makes. */
record LongIdentity<T extends LongTable<T>>(Class<T> type, Supplier<T> creator) implements TableSpec.Identity<T> {

    @Override
    public T create(int number) {
        return creator.get();
    }

    @Override
    public Optional<T> find(Session session, Object id) {
        return session.find(type, (Long) id);
    }

    @Override
    @SuppressWarnings("ReturnValueIgnored") // the row is changed in place
    public T change(Session session, Object id, UnaryOperator<T> change, boolean replaces) {
        return replaces ? session.replace(type, (Long) id, change) : session.modify(type, (Long) id, change::apply);
    }

    @Override
    public T get(Session session, Object id) {
        return session.getOne(type, (Long) id);
    }

    @Override
    public @Nullable Object known(int number) {
        return null;
    }
}
