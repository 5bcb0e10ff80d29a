package io.rowloom.engine.read;

import io.rowloom.engine.store.Aggregations;
import io.rowloom.engine.store.ConditionText;
import io.rowloom.engine.table.Columns;
import io.rowloom.error.MisuseException;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.query.Computed;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.Literal;
import io.rowloom.query.Operation;
import io.rowloom.query.Order;
import io.rowloom.query.Selection;
import io.rowloom.spi.Select;
import io.rowloom.spi.SelectValues;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks, while a question for values is built, that every value of its result is one and the same for a whole group (rule W08). */
final class Grouping {

    private final TableType<?> table;
    private final Set<Object> keys = new HashSet<>();

    private Grouping(TableType<?> table, List<? extends Expression<?, ?>> keys) {
        this.table = table;
        keys.forEach(key -> this.keys.add(identity(key)));
    }

    /** Gives the expression behind a selection; a column as its own table has it, whatever base it was named by. */
    static <T> Expression<? super T, ?> expression(TableType<T> table, Selection<? super T, ?> selection) {
        Expression<? super T, ?> expression = selection.selected();
        return expression instanceof Column<?, ?> column ? table.fields().get(table.position(column)) : expression;
    }

    static <T> SelectValues<T> checked(SelectValues<T> select) {
        TableType<T> table = select.rows().table();
        select.groupBy().forEach(key -> Columns.check(table, key));
        if (Aggregations.isSummary(select)) {
            checkSummary(select);
        } else {
            select.values().forEach(value -> Columns.check(table, value));
        }
        if (select.distinct()) {
            checkDistinct(select);
        }
        return select;
    }

    private static void checkSummary(SelectValues<?> select) {
        TableType<?> table = select.rows().table();
        select.values().forEach(value -> Columns.checkGrouped(table, value));
        select.rows().orderBy().forEach(order -> Columns.checkGrouped(table, order.by()));
        if (select.having() != null) {
            Columns.checkGrouped(table, select.having());
        }
        Grouping grouping = new Grouping(table, select.groupBy());
        select.values().forEach(grouping::check);
        select.rows().orderBy().forEach(order -> grouping.check(order.by()));
        if (select.having() != null) {
            grouping.check(select.having());
        }
        if (select.groupBy().isEmpty()
                && (select.rows().offset() > 0 || select.rows().limit() != Select.UNLIMITED)) {
            throw new MisuseException("an aggregate without groups is about every row that is found, and the query has"
                    + " an offset or a limit. Leave them out.");
        }
    }

    /** A database would have to pick one of several rows by chance. */
    private static void checkDistinct(SelectValues<?> select) {
        for (Order<?> order : select.rows().orderBy()) {
            Object key = new Grouping(select.rows().table(), List.of()).identity(order.by());
            Grouping selected = new Grouping(select.rows().table(), select.values());
            if (!selected.keys.contains(key)) {
                throw new MisuseException("distinct() leaves out equal rows, and the query is ordered by "
                        + ConditionText.of(order.by()) + ", which is not selected. Select it too, or order by what is"
                        + " selected.");
            }
        }
    }

    /** Two expressions with the same identity have the same value in every row. */
    private Object identity(Expression<?, ?> expression) {
        return expression instanceof Column<?, ?> column ? (Object) table.position(column) : expression;
    }

    private void check(Expression<?, ?> expression) {
        if (keys.contains(identity(expression))) {
            return;
        }
        switch (expression) {
            case Literal<?, ?> literal -> {}
            case Column<?, ?> column -> throw notGrouped(ConditionText.of(column));
            case Computed<?, ?> computed -> check(computed, computed.operation());
        }
    }

    private void check(Computed<?, ?> computed, Operation operation) {
        switch (operation) {
            case Operation.Aggregation it -> it.operands().forEach(of -> Columns.check(table, of));
            case Operation.Path it -> {
                Columns.check(table, computed);
                throw notGrouped(ConditionText.of(computed));
            }
            case Operation.RowCount it -> {
                Columns.check(table, computed);
                throw notGrouped(ConditionText.of(computed));
            }
            case Operation.Choice it -> {
                check(it.condition());
                it.operands().forEach(this::check);
            }
            default -> operation.operands().forEach(this::check);
        }
    }

    private void check(Condition<?> condition) {
        switch (condition) {
            case Condition.Compare<?, ?> it -> {
                check(it.left());
                check(it.right());
            }
            case Condition.Same<?, ?> it -> {
                check(it.left());
                check(it.right());
            }
            case Condition.In<?, ?> it -> check(it.expression());
            case Condition.Within<?> it -> {
                Columns.check(it.query());
                check(it.expression());
            }
            case Condition.Exists<?> it -> throw notGrouped(ConditionText.of(it));
            case Condition.IsNull<?> it -> check(it.expression());
            case Condition.Like<?> it -> check(it.text());
            case Condition.And<?> it -> it.parts().forEach(this::check);
            case Condition.Or<?> it -> it.parts().forEach(this::check);
            case Condition.Not<?> it -> check(it.part());
        }
    }

    private MisuseException notGrouped(String name) {
        return new MisuseException("a question about many rows at once found " + table + "." + name
                + ", which has a value in each of them. Group by it with groupBy(…), or make one value of many:"
                + " count(…), min(…), max(…), sum(…) or avg(…).");
    }
}
