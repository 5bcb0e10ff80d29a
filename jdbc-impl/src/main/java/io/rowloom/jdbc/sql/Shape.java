package io.rowloom.jdbc.sql;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.dialect.LikeCall;
import io.rowloom.jdbc.value.Parameter;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.query.Computed;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.Literal;
import io.rowloom.query.Operation;
import io.rowloom.query.Order;
import io.rowloom.query.Subquery;
import io.rowloom.query.ToOne;
import io.rowloom.spi.Change;
import io.rowloom.spi.DeleteWhere;
import io.rowloom.spi.Select;
import io.rowloom.spi.SelectValues;
import io.rowloom.spi.UpdateWhere;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question taken apart: its parameters in the order of the placeholders, and its shape, a row of marks that is the
 * same for all questions with the same text. The text is written once for each shape, by {@link ConditionSql} and
 * {@link ExpressionSql}, which visit the same tree in the same order.
 */
final class Shape {

    private static final int EXACT = 4;

    private final Dialect dialect;
    private final TableType<?> table;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Object> marks = new ArrayList<>();
    private boolean wide;
    private @Nullable Summary summary;

    /**
     * What the text of one shape is kept under.
     *
     * @param table the table
     * @param marks the shape
     */
    record Key(TableType<?> table, List<Object> marks) {}

    private enum Mark {
        COUNT,
        SELECT,
        COUNT_VALUES,
        VALUES,
        INNER,
        HAVING,
        UPDATE,
        DELETE,
        NULL,
        TYPED,
        SAME,
        WITHIN,
        LOCK,
        EXISTS,
        ID,
        WHERE,
        COMPARE,
        IN,
        MANY,
        IS_NULL,
        LIKE,
        AND,
        OR,
        NOT,
        COLUMN,
        LITERAL,
        ORDER,
        LIMIT,
        OFFSET
    }

    private Shape(Dialect dialect, TableType<?> table, Mark what) {
        this.dialect = dialect;
        this.table = table;
        marks.add(what);
    }

    static Shape of(Dialect dialect, Select<?> select, boolean count) {
        Shape shape = new Shape(dialect, select.table(), count ? Mark.COUNT : Mark.SELECT);
        shape.where(select.where());
        if (!count) {
            select.orderBy().forEach(shape::order);
        }
        shape.paging(select);
        shape.lock(select);
        return shape;
    }

    private void lock(Select<?> select) {
        if (select.lock() != null) {
            marks.add(Mark.LOCK);
            marks.add(select.lock());
        }
    }

    /** Visits in the order of {@link ValuesRenderer}: what is outside of an inner query up to its place, the inner query, the rest. */
    static Shape of(Dialect dialect, SelectValues<?> select, boolean count) {
        Shape shape = new Shape(dialect, select.rows().table(), count ? Mark.COUNT_VALUES : Mark.VALUES);
        Summary summary = Summary.of(select);
        shape.marks.add(select.distinct());
        Summary outside = summary.isNested() ? summary : null;
        shape.summary = outside;
        shape.listed(select.values());
        shape.summary = null;
        shape.listed(summary.values().stream().map(Summary.Inner::value).toList());
        shape.where(select.rows().where());
        shape.summary = outside;
        shape.listed(select.groupBy());
        if (select.having() != null) {
            shape.marks.add(Mark.HAVING);
            shape.condition(shape.table, select.having());
        }
        if (!count) {
            shape.orders(select);
        }
        shape.paging(select.rows());
        return shape;
    }

    private void listed(List<? extends Expression<?, ?>> expressions) {
        marks.add(expressions.size());
        expressions.forEach(expression -> part(table, expression));
    }

    private void orders(SelectValues<?> select) {
        for (Order<?> order : select.rows().orderBy()) {
            if (select.distinct()) {
                direction(order);
                marks.add(Summary.place(select, order.by()));
            } else {
                order(order);
            }
        }
    }

    static Shape of(Dialect dialect, UpdateWhere<?> update) {
        Shape shape = new Shape(dialect, update.table(), Mark.UPDATE);
        for (Change change : update.changes()) {
            shape.marks.add(change.position());
            Expression<?, ?> value = change.value();
            if (value == null) {
                shape.marks.add(Mark.NULL);
            } else {
                shape.operand(shape.table, value);
            }
        }
        shape.where(update.where());
        return shape;
    }

    static Shape of(Dialect dialect, DeleteWhere<?> delete) {
        Shape shape = new Shape(dialect, delete.table(), Mark.DELETE);
        shape.where(delete.where());
        return shape;
    }

    Key key() {
        return new Key(table, marks);
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** Says whether the statement has more tables than one, so that its columns need a prefix. */
    boolean isWide() {
        return wide;
    }

    private void where(@Nullable Condition<?> condition) {
        if (condition != null) {
            marks.add(Mark.WHERE);
            condition(table, condition);
        }
    }

    private void condition(TableType<?> at, Condition<?> condition) {
        switch (condition) {
            case Condition.Compare<?, ?> compare -> {
                marks.add(Mark.COMPARE);
                marks.add(compare.operator());
                operand(at, compare.left());
                operand(at, compare.right());
            }
            case Condition.Same<?, ?> same -> {
                marks.add(Mark.SAME);
                operand(at, same.left());
                operand(at, same.right());
            }
            case Condition.In<?, ?> in -> list(at, in);
            case Condition.Within<?> within -> {
                operand(at, within.expression());
                inner(within.query());
            }
            case Condition.Exists<?> exists -> exists(exists);
            case Condition.IsNull<?> isNull -> {
                marks.add(Mark.IS_NULL);
                operand(at, isNull.expression());
            }
            case Condition.Like<?> like -> like(at, like);
            case Condition.And<?> and -> parts(at, Mark.AND, and.parts());
            case Condition.Or<?> or -> parts(at, Mark.OR, or.parts());
            case Condition.Not<?> not -> {
                marks.add(Mark.NOT);
                condition(at, not.part());
            }
        }
    }

    private void inner(Subquery.Inner query) {
        wide = true;
        marks.add(Mark.WITHIN);
        TableType<?> at = ModelTypes.table(query.table());
        marks.add(at);
        Expression<?, ?> value = query.value();
        Summary outside = summary;
        summary = null; // it is about other rows
        if (value == null) {
            marks.add(Mark.ID);
        } else {
            operand(at, value);
        }
        innerWhere(at, query.where());
        summary = outside;
    }

    private void exists(Condition.Exists<?> exists) {
        wide = true;
        marks.add(Mark.EXISTS);
        marks.add(exists.steps());
        marks.add(exists.relation());
        Summary outside = summary;
        summary = null; // it is about other rows
        innerWhere(ModelTypes.table(exists.relation().target()), exists.where());
        summary = outside;
    }

    private void innerWhere(TableType<?> at, @Nullable Condition<?> where) {
        marks.add(where == null ? Mark.NULL : Mark.WHERE);
        if (where != null) {
            condition(at, where);
        }
    }

    private void parts(TableType<?> at, Mark token, List<? extends Condition<?>> parts) {
        marks.add(token);
        marks.add(parts.size());
        parts.forEach(part -> condition(at, part));
    }

    private void like(TableType<?> at, Condition.Like<?> like) {
        LikeCall call = dialect.like(like);
        marks.add(Mark.LIKE);
        marks.add(call.form());
        operand(at, like.text());
        parameters.add(new Parameter.One(like.text().type(), call.parameter()));
    }

    private void list(TableType<?> at, Condition.In<?, ?> in) {
        int length = in.values().size();
        boolean many = length > dialect.mostPlaceholders();
        marks.add(many ? Mark.MANY : Mark.IN);
        marks.add(many ? chunks(length) : placeholders(length));
        marks.add(in.withNull() ? 1 : 0);
        if (length == 0) {
            return;
        }
        for (int chunk = 0; chunk < (many ? chunks(length) : 1); chunk++) {
            operand(at, in.expression());
            if (many) {
                int from = chunk * TableSql.MOST_PARAMETERS;
                int to = Math.min(length, from + TableSql.MOST_PARAMETERS);
                parameters.add(
                        new Parameter.Many(in.expression().type(), in.values().subList(from, to)));
            }
        }
        if (!many) {
            for (int i = 0; i < placeholders(length); i++) {
                parameters.add(
                        new Parameter.One(in.expression().type(), in.values().get(Math.min(i, length - 1))));
            }
        }
    }

    /** The last value is repeated up to the next power of two, so that lists of all lengths have few shapes. */
    static int placeholders(int length) {
        return length <= EXACT ? length : Integer.highestOneBit(length - 1) * 2;
    }

    static int chunks(int length) {
        return (length + TableSql.MOST_PARAMETERS - 1) / TableSql.MOST_PARAMETERS;
    }

    private void operand(TableType<?> at, Expression<?, ?> expression) {
        if (isInner(expression)) {
            return;
        }
        switch (expression) {
            case Literal<?, ?> literal -> literal(Mark.LITERAL, literal);
            case Column<?, ?> column -> column(at, column);
            case Computed<?, ?> computed -> computed(at, computed);
        }
    }

    /** A placeholder inside of a computation tells its type. */
    private void part(TableType<?> at, Expression<?, ?> expression) {
        if (isInner(expression)) {
            return;
        }
        switch (expression) {
            case Literal<?, ?> literal -> typed(literal);
            case Column<?, ?> column -> column(at, column);
            case Computed<?, ?> computed -> computed(at, computed);
        }
    }

    /** What an inner query computes has a name outside, and no parameters there. */
    private boolean isInner(Expression<?, ?> expression) {
        Summary.Inner inner = summary == null ? null : summary.find(expression);
        if (inner == null) {
            return false;
        }
        marks.add(Mark.INNER);
        marks.add(inner.name());
        return true;
    }

    private void literal(Mark mark, Literal<?, ?> literal) {
        marks.add(mark);
        parameters.add(new Parameter.One(literal.type(), literal.value()));
    }

    private void typed(Literal<?, ?> literal) {
        literal(Mark.TYPED, literal);
        marks.add(literal.type());
    }

    private void computed(TableType<?> at, Computed<?, ?> computed) {
        Operation operation = computed.operation();
        marks.add(operation.getClass());
        switch (operation) {
            case Operation.Calculation it -> marks.add(it.sign());
            case Operation.Folding it -> marks.add(it.letters());
            case Operation.Comparison it -> marks.add(it.which());
            case Operation.Choice it -> condition(at, it.condition());
            case Operation.Constant it -> {} // its value is the only operand
            case Operation.Length it -> {}
            case Operation.Concatenation it -> {}
            case Operation.Coalescence it -> {}
            case Operation.Substring it -> {} // its numbers stand behind the text
            case Operation.Path it -> path(at, it);
            case Operation.RowCount it -> {
                wide = true;
                marks.add(it);
            }
            case Operation.Aggregation it -> {
                marks.add(it.summary());
                marks.add(it.operands().size());
                marks.add(computed.type());
            }
        }
        for (int i = 0; i < times(operation); i++) {
            operation.operands().forEach(operand -> part(at, operand));
        }
        if (operation instanceof Operation.Substring it) {
            parameters.addAll(
                    dialect.expressions().substring(it.start(), it.length()).parameters());
        }
    }

    private int times(Operation operation) {
        return operation instanceof Operation.Comparison
                        && dialect.expressions().repeatsExtremes()
                ? 2
                : 1;
    }

    private void path(TableType<?> at, Operation.Path path) {
        wide = wide || !path.steps().isEmpty();
        marks.add(path.steps());
        TableType<?> end = at;
        for (ToOne<?, ?> step : path.steps()) {
            end = ModelTypes.table(step.target());
        }
        Summary outside = summary;
        summary = null; // it is about another row
        part(end, path.end());
        summary = outside;
    }

    private void column(TableType<?> at, Column<?, ?> column) {
        marks.add(Mark.COLUMN);
        marks.add(at.position(column));
    }

    private void order(Order<?> order) {
        direction(order);
        operand(table, order.by());
        if (SelectRenderer.repeats(dialect, order)) {
            operand(table, order.by());
        }
    }

    private void direction(Order<?> order) {
        marks.add(Mark.ORDER);
        marks.add((order.descending() ? 2 : 0) + (order.nullsAreFirst() ? 1 : 0));
    }

    private void paging(Select<?> select) {
        if (select.limit() != Select.UNLIMITED) {
            marks.add(Mark.LIMIT);
            parameters.add(Parameter.count(select.limit()));
        }
        if (select.offset() != 0) {
            marks.add(Mark.OFFSET);
            parameters.add(Parameter.count(select.offset()));
        }
    }
}
