package io.rowloom.differential.oracle;

import io.rowloom.Session;
import io.rowloom.Table;
import io.rowloom.differential.table.Rows;
import io.rowloom.query.ToMany;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a store, each table read once. */
final class Others implements Rows {

    private final Session session;
    private final Map<Class<?>, List<? extends Table<?>>> tables = new HashMap<>();

    Others(Session session) {
        this.session = session;
    }

    @Override
    public <R extends Table<?>> Optional<R> find(Class<R> type, Object id) {
        return all(type).stream().filter(row -> row.id().equals(id)).findFirst();
    }

    @Override
    @SuppressWarnings("unchecked") // put there by their class
    public <R extends Table<?>> List<R> all(Class<R> type) {
        List<? extends Table<?>> known = tables.get(type);
        if (known == null) {
            known = session.from(type).all();
            tables.put(type, known);
        }
        return (List<R>) known;
    }

    @Override
    public <T extends Table<?>> T loaded(T row, ToMany<T, ?> relation) {
        return session.load(row, relation);
    }
}
