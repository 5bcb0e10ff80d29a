package io.rowloom.engine.read;

import io.rowloom.engine.table.ColumnValues;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.query.Computed;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.Literal;
import io.rowloom.query.Order;
import io.rowloom.state.ColumnType;
import io.rowloom.state.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an order that tells all rows apart, and the condition for the rows behind a given one. The condition is
 * the expanded form: behind in the first key, or equal there and behind in the second, and so on. It is right for mixed
 * directions and for nulls, which a comparison of row values is not (rule L09).
 */
final class Keyset<T> {

    private final TableType<T> table;
    private final List<Order<? super T>> orders;

    private Keyset(TableType<T> table, List<Order<? super T>> orders) {
        this.table = table;
        this.orders = orders;
    }

    /** The keys of a query, with the id as the last one unless it is among them. */
    static <T> Keyset<T> of(TableType<T> table, List<Order<? super T>> orders) {
        List<Order<? super T>> keys = new ArrayList<>(orders);
        boolean unique = orders.stream()
                .anyMatch(order ->
                        order.by() instanceof Column<?, ?> column && table.position(column) == TableDefinition.ID);
        if (!unique) {
            keys.add(table.fields().get(TableDefinition.ID).asc());
        }
        return new Keyset<>(table, List.copyOf(keys));
    }

    List<Order<? super T>> orders() {
        return orders;
    }

    /** The same keys from behind. */
    Keyset<T> reversed() {
        List<Order<? super T>> reversed = new ArrayList<>(orders.size());
        for (Order<? super T> order : orders) {
            reversed.add(reversed(order));
        }
        return new Keyset<>(table, List.copyOf(reversed));
    }

    private static <M> Order<M> reversed(Order<M> order) {
        return new Order<>(order.by(), !order.descending(), !order.nullsAreFirst());
    }

    /** The values of the keys in one row. */
    List<@Nullable Object> values(Snapshot row) {
        List<@Nullable Object> values = new ArrayList<>(orders.size());
        for (Order<? super T> order : orders) {
            values.add(ColumnValues.read(table, row, position(order)));
        }
        return values;
    }

    private int position(Order<? super T> order) {
        return switch (order.by()) {
            case Column<?, ?> column -> table.position(column);
            case Literal<?, ?> literal -> throw new IllegalStateException("a literal orders nothing");
            case Computed<?, ?> computed -> throw new IllegalStateException("no row has a value that is computed");
        };
    }

    /** Says whether every row has the values of the keys itself. */
    boolean areColumns() {
        return orders.stream().allMatch(order -> order.by() instanceof Column<?, ?>);
    }

    /** What the rows are in order of. */
    List<Expression<? super T, ?>> expressions() {
        List<Expression<? super T, ?>> expressions = new ArrayList<>(orders.size());
        orders.forEach(order -> expressions.add(order.by()));
        return expressions;
    }

    /** The values of the keys among values that were read, from a place on. */
    List<@Nullable Object> values(@Nullable Object[] read, int from) {
        List<@Nullable Object> values = new ArrayList<>(orders.size());
        for (int i = 0; i < orders.size(); i++) {
            values.add(exact(orders.get(i).by().type().kind(), read[from + i]));
        }
        return values;
    }

    /** A whole number comes as any number. */
    private static @Nullable Object exact(ColumnType.Kind kind, @Nullable Object value) {
        if (!(value instanceof Number number)) {
            return value;
        }
        return switch (kind) {
            case SHORT -> number.shortValue();
            case INT -> number.intValue();
            case LONG -> number.longValue();
            case DOUBLE -> number.doubleValue();
            default -> value;
        };
    }

    boolean fits(int keys) {
        return orders.size() == keys;
    }

    /** Holds for the rows behind the one with the given values. */
    Condition<T> behind(List<? extends @Nullable Object> values) {
        List<Condition<? super T>> alternatives = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            List<Condition<? super T>> all = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                all.add(same(orders.get(j), values.get(j)));
            }
            all.add(behind(orders.get(i), values.get(i)));
            alternatives.add(new Condition.And<T>(all));
        }
        return new Condition.Or<>(alternatives);
    }

    private static <M> Condition<M> same(Order<M> order, @Nullable Object value) {
        return value == null ? order.by().isNull() : compare(order.by(), Condition.Operator.EQ, value);
    }

    private static <M> Condition<M> behind(Order<M> order, @Nullable Object value) {
        if (value == null) {
            Condition<M> present = order.by().isNotNull();
            return order.nullsAreFirst() ? present : present.and(order.by().isNull());
        }
        Condition.Operator operator = order.descending() ? Condition.Operator.LT : Condition.Operator.GT;
        Condition<M> further = compare(order.by(), operator, value);
        return order.nullsAreFirst() ? further : further.or(order.by().isNull());
    }

    private static <M, V> Condition<M> compare(Expression<M, V> by, Condition.Operator operator, Object value) {
        return new Condition.Compare<>(by, operator, new Literal<>(by.type(), value));
    }
}
