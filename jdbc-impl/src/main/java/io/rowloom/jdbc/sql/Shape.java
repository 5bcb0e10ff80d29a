package io.rowloom.jdbc.sql;

import io.rowloom.error.MisuseException;
import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.dialect.LikeCall;
import io.rowloom.jdbc.value.Parameter;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.query.ComparableExpression;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.Literal;
import io.rowloom.query.Order;
import io.rowloom.spi.Select;
import java.util.ArrayList;
import java.util.List;

/**
 * A question taken apart: its parameters in the order of the placeholders, and its shape, a row of marks that is the
 * same for all questions with the same text. The text is written once for each shape, by {@link SelectRenderer}, which
 * visits the same tree in the same order.
 */
final class Shape {

    /** The longest list that has a placeholder for each value; a longer one is one parameter. */
    static final int MOST_PLACEHOLDERS = 1_024;

    /** The most levels of conditions in conditions; SQLite takes 1,000, lists of parts counted by their logarithm. */
    private static final int MOST_LEVELS = 400;

    private static final int EXACT = 4;

    private final Dialect dialect;
    private final TableType<?> table;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Object> marks = new ArrayList<>();

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

    Shape(Dialect dialect, Select<?> select, boolean count) {
        this.dialect = dialect;
        this.table = select.table();
        marks.add(count ? Mark.COUNT : Mark.SELECT);
        if (select.where() != null) {
            marks.add(Mark.WHERE);
            condition(select.where(), 0);
        }
        if (!count) {
            select.orderBy().forEach(this::order);
        }
        paging(select);
    }

    Key key() {
        return new Key(table, marks);
    }

    List<Parameter> parameters() {
        return parameters;
    }

    private void condition(Condition<?> condition, int level) {
        if (level > MOST_LEVELS) {
            throw new MisuseException("a condition has more than " + MOST_LEVELS
                    + " levels of and, or and not inside of one another. Put alternatives of one field into in(…).");
        }
        switch (condition) {
            case Condition.Compare<?, ?> compare -> {
                marks.add(Mark.COMPARE);
                marks.add(compare.operator());
                expression(compare.left());
                expression(compare.right());
            }
            case Condition.In<?, ?> in -> list(in);
            case Condition.IsNull<?> isNull -> {
                marks.add(Mark.IS_NULL);
                expression(isNull.expression());
            }
            case Condition.Like<?> like -> like(like);
            case Condition.And<?> and -> parts(Mark.AND, and.parts(), level);
            case Condition.Or<?> or -> parts(Mark.OR, or.parts(), level);
            case Condition.Not<?> not -> {
                marks.add(Mark.NOT);
                condition(not.part(), level + 1);
            }
        }
    }

    private void parts(Mark token, List<? extends Condition<?>> parts, int level) {
        marks.add(token);
        marks.add(parts.size());
        parts.forEach(part -> condition(part, level + 1));
    }

    private void like(Condition.Like<?> like) {
        LikeCall call = dialect.like(like);
        marks.add(Mark.LIKE);
        marks.add(call.form());
        expression(like.text());
        parameters.add(new Parameter.One(like.text().type(), call.parameter()));
    }

    private void list(Condition.In<?, ?> in) {
        int length = in.values().size();
        boolean many = length > MOST_PLACEHOLDERS;
        marks.add(many ? Mark.MANY : Mark.IN);
        marks.add(many ? chunks(length) : placeholders(length));
        marks.add(in.withNull() ? 1 : 0);
        if (length == 0) {
            return;
        }
        for (int chunk = 0; chunk < (many ? chunks(length) : 1); chunk++) {
            expression(in.expression());
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

    private void expression(Expression<?, ?> expression) {
        switch (expression) {
            case Literal<?, ?> literal -> {
                marks.add(Mark.LITERAL);
                parameters.add(new Parameter.One(literal.type(), literal.value()));
            }
            case Column<?, ?> column -> column(column);
            case ComparableExpression<?, ?> column -> column((Column<?, ?>) column);
        }
    }

    private void column(Column<?, ?> column) {
        marks.add(Mark.COLUMN);
        marks.add(table.position(column));
    }

    private void order(Order<?> order) {
        marks.add(Mark.ORDER);
        marks.add((order.descending() ? 2 : 0) + (order.nullsAreFirst() ? 1 : 0));
        expression(order.by());
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
