package io.rowloom.memory.read;

import io.rowloom.engine.value.Stored;
import io.rowloom.memory.table.KeyRange.Bound;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.query.Condition;
import io.rowloom.query.Condition.Operator;
import io.rowloom.query.Expression;
import io.rowloom.query.Literal;
import io.rowloom.state.ColumnType.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a condition certainly says of single columns: of which values one must be, or between which bounds. It is taken
 * from the parts of an AND; every row that is found has these, and the whole condition is still asked afterwards.
 */
final class Bounds {

    private final TableType<?> table;
    private final Map<Integer, List<Object>> values = new HashMap<>();
    private final Map<Integer, Bound> lows = new HashMap<>();
    private final Map<Integer, Bound> highs = new HashMap<>();

    private Bounds(TableType<?> table) {
        this.table = table;
    }

    static Bounds of(TableType<?> table, @Nullable Condition<?> condition) {
        Bounds bounds = new Bounds(table);
        if (condition != null) {
            bounds.read(condition);
        }
        return bounds;
    }

    /** The values of which a column must be one, or null where nothing is known. */
    @Nullable
    List<Object> values(int position) {
        return values.get(position);
    }

    /** The columns of which something is known, ascending. */
    List<Integer> columns() {
        TreeSet<Integer> all = new TreeSet<>(values.keySet());
        all.addAll(lows.keySet());
        all.addAll(highs.keySet());
        return List.copyOf(all);
    }

    @Nullable
    Bound low(int position) {
        return lows.get(position);
    }

    @Nullable
    Bound high(int position) {
        return highs.get(position);
    }

    private void read(Condition<?> condition) {
        switch (condition) {
            case Condition.And<?>(var parts) -> parts.forEach(this::read);
            case Condition.Compare<?, ?>(Column<?, ?> column, var operator, Literal<?, ?> literal) ->
                compare(
                        table.position(column),
                        operator,
                        Stored.of(literal.type().kind(), literal.value()));
            case Condition.In<?, ?> in -> in(in);
            case Condition.Compare<?, ?> other -> {}
            case Condition.Same<?, ?> other -> {}
            case Condition.Within<?> other -> {}
            case Condition.Exists<?> other -> {}
            case Condition.IsNull<?> other -> {}
            case Condition.Like<?> other -> {}
            case Condition.Or<?> other -> {}
            case Condition.Not<?> other -> {}
        }
    }

    private void in(Condition.In<?, ?> in) {
        Expression<?, ?> expression = in.expression();
        if (expression instanceof Column<?, ?> column) {
            Kind kind = expression.type().kind();
            values.putIfAbsent(
                    table.position(column),
                    in.values().stream().map(value -> Stored.of(kind, value)).toList());
        }
    }

    private void compare(int position, Operator operator, Object value) {
        switch (operator) {
            case EQ -> values.put(position, List.of(value));
            case GT -> lows.putIfAbsent(position, new Bound(value, false));
            case GE -> lows.putIfAbsent(position, new Bound(value, true));
            case LT -> highs.putIfAbsent(position, new Bound(value, false));
            case LE -> highs.putIfAbsent(position, new Bound(value, true));
            case NE -> {}
        }
    }
}
