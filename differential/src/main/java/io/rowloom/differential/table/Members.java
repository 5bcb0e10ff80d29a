package io.rowloom.differential.table;

import io.rowloom.Table;
import io.rowloom.query.ToMany;
import io.rowloom.relation.Many;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows on the many side of a relation.
 *
 * @param relation the relation
 * @param list reads the rows from a row that has them loaded
 * @param back reads the id of the one row from a row on the many side; null where a link table says it
 * @param target the table on the many side
 * @param <T> the table
 * @param <R> the table on the many side
 */
public record Members<T extends Table<?>, R extends Table<?>>(
        ToMany<T, R> relation,
        Function<T, @Nullable Many<R>> list,
        @Nullable Function<R, @Nullable Object> back,
        Supplier<TableSpec<R>> target) {

    /**
     * Lists the rows.
     *
     * @param row the row on the one side
     * @param rows where the others are found
     * @return those on the many side
     */
    public List<R> of(T row, Rows rows) {
        if (back == null) {
            return Objects.requireNonNull(list.apply(rows.loaded(row, relation)))
                    .get();
        }
        return rows.all(relation.target()).stream()
                .filter(member -> row.id().equals(back.apply(member)))
                .toList();
    }

    @Override
    public String toString() {
        return relation.model().getSimpleName() + "_." + relation.field();
    }
}
