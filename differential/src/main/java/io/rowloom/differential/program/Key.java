package io.rowloom.differential.program;

import io.rowloom.differential.table.Expr;
import io.rowloom.differential.value.Domain;
import io.rowloom.differential.value.Draw;
import io.rowloom.query.Order;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One key of an order.
 *
 * @param expr what is sorted by
 * @param descending whether from the last to the first
 * @param nulls where nulls stand
 * @param <T> the table
 */
public record Key<T>(Expr<T, ?> expr, boolean descending, Nulls nulls) {

    /** Where rows without a value stand. */
    public enum Nulls {
        /** Nothing said: last. */
        UNSAID(""),
        /** Last. */
        LAST(".nullsLast()"),
        /** First. */
        FIRST(".nullsFirst()");

        private final String call;

        Nulls(String call) {
            this.call = call;
        }
    }

    static <T> Key<T> draw(Expr<T, ?> expr, SplittableRandom random) {
        return new Key<>(expr, random.nextBoolean(), Draw.from(random, List.of(Nulls.values())));
    }

    /**
     * Builds it as a program would.
     *
     * @return the order
     */
    public Order<T> api() {
        Order<T> order = descending ? expr.api().desc() : expr.api().asc();
        return switch (nulls) {
            case UNSAID -> order;
            case LAST -> order.nullsLast();
            case FIRST -> order.nullsFirst();
        };
    }

    Object of(T row) {
        return Domain.plain(expr.of(row));
    }

    List<Key<T>> smaller() {
        return descending || nulls != Nulls.UNSAID ? List.of(new Key<>(expr, false, Nulls.UNSAID)) : List.of();
    }

    @Override
    public String toString() {
        return expr + (descending ? ".desc()" : ".asc()") + nulls.call;
    }
}
