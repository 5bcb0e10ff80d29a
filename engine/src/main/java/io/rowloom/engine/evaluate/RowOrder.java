package io.rowloom.engine.evaluate;

import io.rowloom.engine.value.Semantics;
import io.rowloom.query.Order;
import java.util.Comparator;
import java.util.List;

/** Binds an order to a table. */
final class RowOrder {

    private final Operands operands;
    private final Semantics semantics;

    RowOrder(Operands operands, Semantics semantics) {
        this.operands = operands;
        this.semantics = semantics;
    }

    /** The order by all keys, the first counts first. */
    Comparator<Row> bind(List<? extends Order<?>> keys) {
        List<Comparator<Row>> orders = keys.stream().map(this::bind).toList();
        return (a, b) -> {
            for (Comparator<Row> order : orders) {
                int side = order.compare(a, b);
                if (side != 0) {
                    return side;
                }
            }
            return 0;
        };
    }

    private Comparator<Row> bind(Order<?> key) {
        Operand by = operands.bind(key.by());
        Comparator<Object> rising = semantics.order(key.by().type().kind());
        Comparator<Object> order = key.descending() ? rising.reversed() : rising;
        int nullSide = semantics.nullsFirst(key) ? -1 : 1;
        return (a, b) -> {
            Object x = by.of(a);
            Object y = by.of(b);
            if (x == null) {
                return y == null ? 0 : nullSide;
            }
            return y == null ? -nullSide : order.compare(x, y);
        };
    }
}
