package io.rowloom.differential.table;

import io.rowloom.Table;
import io.rowloom.query.ToOne;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a row of another table, or of the same.
 *
 * @param relation the relation
 * @param key reads the id from a row
 * @param target the other table
 * @param <T> the table
 * @param <R> the other table
 */
public record One<T, R extends Table<?>>(
        ToOne<T, R> relation, Function<T, @Nullable Object> key, Supplier<TableSpec<R>> target) {

    /**
     * Follows the reference.
     *
     * @param row a row
     * @param rows where the other one is found
     * @return the other one, or nothing
     */
    public Optional<R> from(T row, Rows rows) {
        Object id = key.apply(row);
        return id == null ? Optional.empty() : rows.find(relation.target(), id);
    }

    @Override
    public String toString() {
        return relation.model().getSimpleName() + "_." + relation.field();
    }
}
