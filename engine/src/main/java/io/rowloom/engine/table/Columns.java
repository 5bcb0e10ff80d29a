package io.rowloom.engine.table;

import io.rowloom.error.MisuseException;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.query.Computed;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.Literal;
import io.rowloom.query.Operation;
import io.rowloom.query.Relation;
import io.rowloom.query.Subquery;
import io.rowloom.query.ToOne;
import java.util.List;
import java.util.Locale;

/** Checks, while a query is built, that every column it names belongs to its table. */
public final class Columns {

    private Columns() {}

    public static void check(TableType<?> table, Condition<?> condition) {
        switch (condition) {
            case Condition.Compare<?, ?>(var left, var operator, var right) -> {
                check(table, left);
                check(table, right);
            }
            case Condition.Same<?, ?>(var left, var right) -> {
                check(table, left);
                check(table, right);
            }
            case Condition.In<?, ?> in -> check(table, in.expression());
            case Condition.Within<?> within -> {
                check(table, within.expression());
                check(within.query());
            }
            case Condition.Exists<?> exists -> {
                check(along(table, exists.steps()), exists.relation());
                Condition<?> where = exists.where();
                if (where != null) {
                    check(ModelTypes.table(exists.relation().target()), where);
                }
            }
            case Condition.IsNull<?>(var expression) -> check(table, expression);
            case Condition.Like<?> like -> check(table, like.text());
            case Condition.And<?> and -> and.parts().forEach(part -> check(table, part));
            case Condition.Or<?> or -> or.parts().forEach(part -> check(table, part));
            case Condition.Not<?>(var part) -> check(table, part);
        }
    }

    public static void check(TableType<?> table, Expression<?, ?> expression) {
        switch (expression) {
            case Column<?, ?> column -> table.position(column);
            case Literal<?, ?> literal -> {}
            case Computed<?, ?> computed -> check(table, computed.operation());
        }
    }

    private static void check(TableType<?> table, Operation operation) {
        switch (operation) {
            case Operation.Path path -> check(along(table, path.steps()), path.end());
            case Operation.RowCount count -> check(along(table, count.steps()), count.relation());
            case Operation.Aggregation aggregation -> throw aggregated(aggregation);
            case Operation.Choice choice -> {
                check(table, choice.condition());
                choice.operands().forEach(operand -> check(table, operand));
            }
            default -> operation.operands().forEach(operand -> check(table, operand));
        }
    }

    public static void check(Subquery.Inner query) {
        TableType<?> table = ModelTypes.table(query.table());
        Expression<?, ?> value = query.value();
        if (value != null) {
            check(table, value);
        }
        Condition<?> where = query.where();
        if (where != null) {
            check(table, where);
        }
    }

    private static void check(TableType<?> table, Relation<?, ?> relation) {
        table.relation(relation);
    }

    private static MisuseException aggregated(Operation.Aggregation aggregation) {
        return new MisuseException("an aggregate is about many rows, and "
                + aggregation.summary().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + " stands where each row is asked. Select it, or group with groupBy(…) and then use having(…) and"
                + " orderBy(…).");
    }

    /** The table at the end of a path. */
    private static TableType<?> along(TableType<?> table, List<ToOne<?, ?>> steps) {
        TableType<?> at = table;
        for (ToOne<?, ?> step : steps) {
            at.position(step.key());
            at = ModelTypes.table(step.target());
        }
        return at;
    }
}
