package io.rowloom.engine.evaluate;

import io.rowloom.engine.value.Semantics;
import io.rowloom.query.Expression;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order of rows of values in which those are equal that make one group: nulls too (rule L05). */
record ValueOrder(List<Comparator<Object>> orders) implements Comparator<List<@Nullable Object>> {

    static ValueOrder of(List<? extends Expression<?, ?>> expressions, Semantics semantics) {
        return new ValueOrder(expressions.stream()
                .map(expression -> semantics.grouping(expression.type().kind()))
                .toList());
    }

    @Override
    public int compare(List<@Nullable Object> a, List<@Nullable Object> b) {
        for (int i = 0; i < orders.size(); i++) {
            int side = compare(orders.get(i), a.get(i), b.get(i));
            if (side != 0) {
                return side;
            }
        }
        return 0;
    }

    private static int compare(Comparator<Object> order, @Nullable Object x, @Nullable Object y) {
        if (x == null || y == null) {
            return Boolean.compare(x != null, y != null);
        }
        return order.compare(x, y);
    }
}
