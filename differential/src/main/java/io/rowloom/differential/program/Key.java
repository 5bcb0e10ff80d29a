package io.rowloom.differential.program;

import io.rowloom.differential.table.Expr;
import io.rowloom.differential.table.Field;
import io.rowloom.differential.value.Domain;
import io.rowloom.differential.value.Draw;
import io.rowloom.query.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** What rows are told apart by, if that is known without a store; what is computed is not asked for here. */
    Optional<Object> of(T row) {
        return expr instanceof Field<T, ?> field
                ? Optional.of(Domain.plain(field.getter().apply(row)))
                : Optional.empty();
    }

    List<Key<T>> smaller() {
        List<Key<T>> smaller = new ArrayList<>();
        expr.smaller().forEach(simple -> smaller.add(new Key<>(simple, descending, nulls)));
        if (descending || nulls != Nulls.UNSAID) {
            smaller.add(new Key<>(expr, false, Nulls.UNSAID));
        }
        return smaller;
    }

    @Override
    public String toString() {
        return expr + (descending ? ".desc()" : ".asc()") + nulls.call;
    }
}
