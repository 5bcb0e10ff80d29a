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

/**
 * Checks, while a query is built, that every column it names belongs to its table, and that no part of it lies deeper than every
 * store can follow (rule B02). The walks of the stores are recursive, as are the parsers of databases; this one ends before they do.
 */
public final class Columns {

    /**
     * The most levels inside of one another. SQLite takes a thousand of its own, of which a computed value has up to ten, and the
     * stack of a thread of MariaDB, where lower and upper are 26 calls, ends at some 1,200 calls.
     */
    private static final int MOST_LEVELS = 250;

    private static final int CONDITION = 1;
    private static final int VALUE = 3;
    private static final int LETTERS = 25;
    private static final int QUERY = 10;

    /** The most references in one path: MariaDB joins 61 tables. */
    private static final int MOST_STEPS = 50;

    private static final Columns OF_ROWS = new Columns(false);
    private static final Columns OF_GROUPS = new Columns(true);

    private final boolean aggregates;

    private Columns(boolean aggregates) {
        this.aggregates = aggregates;
    }

    /** Checks a condition on a row. */
    public static void check(TableType<?> table, Condition<?> condition) {
        OF_ROWS.check(table, condition, MOST_LEVELS);
    }

    /** Checks a value of a row. */
    public static void check(TableType<?> table, Expression<?, ?> expression) {
        OF_ROWS.check(table, expression, MOST_LEVELS);
    }

    /** Checks a query inside of another one. */
    public static void check(Subquery.Inner query) {
        check(query, MOST_LEVELS);
    }

    /** Checks a condition on rows that are looked at together, with aggregates of them. */
    public static void checkGrouped(TableType<?> table, Condition<?> condition) {
        OF_GROUPS.check(table, condition, MOST_LEVELS);
    }

    /** Checks a value of rows that are looked at together, or an aggregate of them. */
    public static void checkGrouped(TableType<?> table, Expression<?, ?> expression) {
        OF_GROUPS.check(table, expression, MOST_LEVELS);
    }

    private static int below(int left, int levels) {
        if (left < levels) {
            throw new MisuseException("a condition or a value has more than " + MOST_LEVELS
                    + " levels inside of one another, of which and, or and not are one each, a computed value is "
                    + VALUE + ", lower and upper are " + LETTERS + ", and a query is " + QUERY
                    + ". Put alternatives of one field into in(…), and call where(…) once for each"
                    + " of many conditions.");
        }
        return left - levels;
    }

    private void check(TableType<?> table, Condition<?> condition, int left) {
        switch (condition) {
            case Condition.Compare<?, ?>(var one, var operator, var other) -> {
                check(table, one, left);
                check(table, other, left);
            }
            case Condition.Same<?, ?>(var one, var other) -> {
                check(table, one, left);
                check(table, other, left);
            }
            case Condition.In<?, ?> in -> check(table, in.expression(), left);
            case Condition.Within<?> within -> {
                check(table, within.expression(), left);
                check(within.query(), below(left, QUERY));
            }
            case Condition.Exists<?> exists -> {
                check(along(table, exists.steps()), exists.relation());
                Condition<?> where = exists.where();
                if (where != null) {
                    OF_ROWS.check(ModelTypes.table(exists.relation().target()), where, below(left, QUERY));
                }
            }
            case Condition.IsNull<?>(var expression) -> check(table, expression, left);
            case Condition.Like<?> like -> check(table, like.text(), left);
            case Condition.And<?> and -> parts(table, and.parts(), left);
            case Condition.Or<?> or -> parts(table, or.parts(), left);
            case Condition.Not<?>(var part) -> check(table, part, below(left, CONDITION));
        }
    }

    private void parts(TableType<?> table, List<? extends Condition<?>> parts, int left) {
        int less = below(left, CONDITION);
        parts.forEach(part -> check(table, part, less));
    }

    private void check(TableType<?> table, Expression<?, ?> expression, int left) {
        switch (expression) {
            case Column<?, ?> column -> table.position(column);
            case Literal<?, ?> literal -> {}
            case Computed<?, ?> computed ->
                check(table, computed.operation(), below(left, levels(computed.operation())));
        }
    }

    private static int levels(Operation operation) {
        return operation instanceof Operation.Folding ? LETTERS : VALUE;
    }

    private void check(TableType<?> table, Operation operation, int left) {
        switch (operation) {
            case Operation.Path path -> check(along(table, path.steps()), path.end(), left);
            case Operation.RowCount count -> check(along(table, count.steps()), count.relation());
            case Operation.Aggregation aggregation -> {
                if (!aggregates) {
                    throw aggregated(aggregation);
                }
                aggregation.operands().forEach(operand -> OF_ROWS.check(table, operand, left));
            }
            case Operation.Choice choice -> {
                check(table, choice.condition(), left);
                choice.operands().forEach(operand -> check(table, operand, left));
            }
            default -> operation.operands().forEach(operand -> check(table, operand, left));
        }
    }

    private static void check(Subquery.Inner query, int left) {
        TableType<?> table = ModelTypes.table(query.table());
        Expression<?, ?> value = query.value();
        if (value != null) {
            OF_ROWS.check(table, value, left);
        }
        Condition<?> where = query.where();
        if (where != null) {
            OF_ROWS.check(table, where, left);
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
        if (steps.size() > MOST_STEPS) {
            throw new MisuseException("a path leads over more than " + MOST_STEPS
                    + " references, and no database joins many more tables. Read the rows on the way first.");
        }
        TableType<?> at = table;
        for (ToOne<?, ?> step : steps) {
            at.position(step.key());
            at = ModelTypes.table(step.target());
        }
        return at;
    }
}
