package io.rowloom.engine.store;

import io.rowloom.query.Computed;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.Operation;
import io.rowloom.query.Order;
import io.rowloom.spi.SelectValues;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the aggregates of a question, wherever they stand in it. */
public final class Aggregations {

    private final Set<Computed<?, ?>> found = new LinkedHashSet<>();

    private Aggregations() {}

    /**
     * Finds the aggregates that are selected, compared by {@code having} or ordered by.
     *
     * @param select the question
     * @return each one once, with an {@link Operation.Aggregation} inside
     */
    public static List<Computed<?, ?>> of(SelectValues<?> select) {
        Aggregations aggregations = new Aggregations();
        select.values().forEach(aggregations::visit);
        if (select.having() != null) {
            aggregations.visit(select.having());
        }
        for (Order<?> order : select.rows().orderBy()) {
            aggregations.visit(order.by());
        }
        return List.copyOf(aggregations.found);
    }

    /**
     * Says whether the result has one row for each group, or one in all, and not one for each row that is found.
     *
     * @param select the question
     * @return true if rows are grouped or aggregated
     */
    public static boolean isSummary(SelectValues<?> select) {
        return !select.groupBy().isEmpty() || !of(select).isEmpty();
    }

    private void visit(Expression<?, ?> expression) {
        if (expression instanceof Computed<?, ?> computed) {
            if (computed.operation() instanceof Operation.Aggregation) {
                found.add(computed);
            } else {
                visit(computed.operation());
            }
        }
    }

    private void visit(Operation operation) {
        if (operation instanceof Operation.Choice choice) {
            visit(choice.condition());
        }
        operation.operands().forEach(this::visit);
    }

    private void visit(Condition<?> condition) {
        switch (condition) {
            case Condition.Compare<?, ?> it -> {
                visit(it.left());
                visit(it.right());
            }
            case Condition.Same<?, ?> it -> {
                visit(it.left());
                visit(it.right());
            }
            case Condition.In<?, ?> it -> visit(it.expression());
            case Condition.Within<?> it -> visit(it.expression());
            case Condition.Exists<?> it -> {} // about other rows, of which no aggregate is made
            case Condition.IsNull<?> it -> visit(it.expression());
            case Condition.Like<?> it -> visit(it.text());
            case Condition.And<?> it -> it.parts().forEach(this::visit);
            case Condition.Or<?> it -> it.parts().forEach(this::visit);
            case Condition.Not<?> it -> visit(it.part());
        }
    }
}
