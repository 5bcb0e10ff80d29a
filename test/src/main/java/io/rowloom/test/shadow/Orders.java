package io.rowloom.test.shadow;

import io.rowloom.engine.store.Aggregations;
import io.rowloom.meta.TableDefinition;
import io.rowloom.query.Expression;
import io.rowloom.query.Order;
import io.rowloom.spi.Select;
import io.rowloom.spi.SelectValues;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes orders tell all rows apart. Where a question leaves an order open two stores may answer differently, and both are right; where it gives
 * only some rows, they would then give different ones.
 */
final class Orders {

    private Orders() {}

    /** Whether the order of the answer, or which rows are in it, matters. */
    static boolean matters(Select<?> select) {
        return !select.orderBy().isEmpty() || select.offset() > 0 || select.limit() != Select.UNLIMITED;
    }

    static <T> Select<T> total(Select<T> select) {
        return matters(select) ? ordered(select, List.of(id(select))) : select;
    }

    /** A stream is compared row by row. */
    static <T> Select<T> always(Select<T> select) {
        return ordered(select, List.of(id(select)));
    }

    static <T> SelectValues<T> total(SelectValues<T> select) {
        Select<T> rows = select.rows();
        if (!matters(rows)) {
            return select;
        }
        List<Order<? super T>> more = new ArrayList<>();
        if (select.distinct()) {
            select.values().forEach(value -> more.add(order(value)));
        } else if (!select.groupBy().isEmpty()) {
            select.groupBy().forEach(key -> more.add(order(key)));
        } else if (!Aggregations.isSummary(select)) {
            more.add(id(rows));
        }
        return select.with(ordered(rows, more));
    }

    private static <T> Order<? super T> order(Expression<? super T, ?> value) {
        return value.asc();
    }

    private static <T> Order<? super T> id(Select<T> select) {
        return select.table().fields().get(TableDefinition.ID).asc();
    }

    private static <T> Select<T> ordered(Select<T> select, List<Order<? super T>> more) {
        List<Order<? super T>> all = new ArrayList<>(select.orderBy());
        all.addAll(more);
        return new Select<>(select.table(), select.where(), all, select.offset(), select.limit(), select.lock());
    }
}
