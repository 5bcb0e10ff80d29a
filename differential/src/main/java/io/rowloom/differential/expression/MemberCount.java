package io.rowloom.differential.expression;

import io.rowloom.Table;
import io.rowloom.differential.table.Expr;
import io.rowloom.differential.table.Members;
import io.rowloom.differential.table.Rows;
import io.rowloom.differential.value.Domain;
import io.rowloom.query.Expression;
import java.util.Comparator;
import java.util.List;

/**
 * How many rows there are on the many side of a relation.
 *
 * @param members the relation
 * @param <T> the table
 * @param <R> the table on the many side
 */
public record MemberCount<T extends Table<?>, R extends Table<?>>(Members<T, R> members) implements Expr<T, Long> {

    private static final Domain<Long> FEW = Domain.of("few", Comparator.naturalOrder(), List.of(0L, 1L, 2L, 3L));

    @Override
    public Expression<T, Long> api() {
        return members.relation().count();
    }

    @Override
    public Domain<Long> domain() {
        return FEW;
    }

    @Override
    public Long of(T row, Rows rows) {
        return (long) members.of(row, rows).size();
    }

    @Override
    public double most() {
        return Integer.MAX_VALUE;
    }

    @Override
    public String toString() {
        return members + ".count()";
    }
}
