package io.rowloom.differential.table;

import io.rowloom.Session;
import io.rowloom.UuidTable;
import io.rowloom.differential.value.Ids;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Rows whose ids the program gives. */
record UuidIdentity<T extends UuidTable<T>>(Class<T> type, Supplier<T> creator) implements TableSpec.Identity<T> {

    @Override
    public T create(int number) {
        return creator.get().withId(Ids.of(number));
    }

    @Override
    public Optional<T> find(Session session, Object id) {
        return session.find(type, (UUID) id);
    }

    @Override
    @SuppressWarnings("ReturnValueIgnored") // the row is changed in place
    public T change(Session session, Object id, UnaryOperator<T> change, boolean replaces) {
        return replaces ? session.replace(type, (UUID) id, change) : session.modify(type, (UUID) id, change::apply);
    }

    @Override
    public T get(Session session, Object id) {
        return session.getOne(type, (UUID) id);
    }

    @Override
    public Object known(int number) {
        return Ids.of(number);
    }
}
