package io.rowloom.jdbc.sql;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.query.Column;
import io.rowloom.query.ComparableExpression;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.Literal;
import io.rowloom.query.Order;
import io.rowloom.spi.Select;
import java.util.Collections;
import java.util.List;

/**
 * Writes the text of a question: the walk from the tree to SQL. Values are placeholders, never text. Long lists of parts
 * are written as balanced trees, because databases count the levels of an expression (rule B02).
 */
final class SelectRenderer {

    private static final int MOST_FLAT = 16;
    private static final String FALSE = "1 = 0";
    private static final String UNKNOWN = "1 = NULL";

    private final Dialect dialect;
    private final TableSql table;
    private final StringBuilder sql = new StringBuilder(256);

    private SelectRenderer(Dialect dialect, TableSql table) {
        this.dialect = dialect;
        this.table = table;
    }

    static String select(Dialect dialect, TableSql table, Select<?> select) {
        SelectRenderer renderer = new SelectRenderer(dialect, table);
        renderer.sql.append(table.select());
        renderer.where(select);
        renderer.order(select.orderBy());
        renderer.paging(select);
        return renderer.sql.toString();
    }

    static String count(Dialect dialect, TableSql table, Select<?> select) {
        SelectRenderer renderer = new SelectRenderer(dialect, table);
        if (select.limit() == Select.UNLIMITED && select.offset() == 0) {
            renderer.sql.append("SELECT COUNT(*) FROM ").append(table.quotedTable());
            renderer.where(select);
        } else {
            renderer.sql.append("SELECT COUNT(*) FROM (SELECT 1 FROM ").append(table.quotedTable());
            renderer.where(select);
            renderer.paging(select);
            renderer.sql.append(") AS part");
        }
        return renderer.sql.toString();
    }

    private void where(Select<?> select) {
        if (select.where() != null) {
            sql.append(" WHERE ");
            condition(select.where());
        }
    }

    private void condition(Condition<?> condition) {
        switch (condition) {
            case Condition.Compare<?, ?> compare -> sql.append(compare(compare));
            case Condition.In<?, ?> in -> in(in, false);
            case Condition.IsNull<?> isNull ->
                sql.append(operand(isNull.expression())).append(" IS NULL");
            case Condition.Like<?> like -> sql.append(dialect.like(like).form().of(operand(like.text())));
            case Condition.And<?> and -> parts(and.parts(), " AND ");
            case Condition.Or<?> or -> parts(or.parts(), " OR ");
            case Condition.Not<?> not -> not(not.part());
        }
    }

    private void not(Condition<?> part) {
        switch (part) {
            case Condition.IsNull<?> isNull ->
                sql.append(operand(isNull.expression())).append(" IS NOT NULL");
            case Condition.In<?, ?> in -> in(in, true);
            default -> {
                sql.append("NOT (");
                condition(part);
                sql.append(')');
            }
        }
    }

    private void parts(List<? extends Condition<?>> parts, String operator) {
        sql.append('(');
        if (parts.size() <= MOST_FLAT) {
            for (int i = 0; i < parts.size(); i++) {
                sql.append(i == 0 ? "" : operator);
                condition(parts.get(i));
            }
        } else {
            int middle = parts.size() / 2;
            parts(parts.subList(0, middle), operator);
            sql.append(operator);
            parts(parts.subList(middle, parts.size()), operator);
        }
        sql.append(')');
    }

    private String compare(Condition.Compare<?, ?> compare) {
        String sign = switch (compare.operator()) {
            case EQ -> "=";
            case NE -> "<>";
            case LT -> "<";
            case LE -> "<=";
            case GT -> ">";
            case GE -> ">=";
        };
        return dialect.compare(
                operand(compare.left()),
                compare.left().type(),
                sign,
                operand(compare.right()),
                compare.right().type());
    }

    /** A list without values holds nowhere, also where the expression is null (rule L04); with a null it is never false (rule L03). */
    private void in(Condition.In<?, ?> in, boolean negated) {
        int length = in.values().size();
        if (length == 0) {
            sql.append(in.withNull() ? UNKNOWN : negated ? "NOT (" + FALSE + ")" : FALSE);
        } else if (length <= Shape.MOST_PLACEHOLDERS) {
            sql.append(operand(in.expression())).append(negated ? " NOT IN (" : " IN (");
            sql.append(String.join(", ", Collections.nCopies(Shape.placeholders(length), "?")));
            sql.append(in.withNull() ? ", NULL)" : ")");
        } else {
            String chunk =
                    dialect.inMany(operand(in.expression()), in.expression().type());
            sql.append(negated ? "NOT (" : "(");
            sql.append(String.join(" OR ", Collections.nCopies(Shape.chunks(length), chunk)));
            sql.append(in.withNull() ? " OR " + UNKNOWN + ")" : ")");
        }
    }

    private String operand(Expression<?, ?> expression) {
        return switch (expression) {
            case Literal<?, ?> literal -> "?";
            case Column<?, ?> column -> column(column);
            case ComparableExpression<?, ?> column -> column((Column<?, ?>) column);
        };
    }

    private String column(Column<?, ?> column) {
        return table.column(table.table().position(column));
    }

    /** Only a column that may be null says where nulls go: without the words an index can give the order (rule L01). */
    private void order(List<? extends Order<?>> orders) {
        String separator = " ORDER BY ";
        for (Order<?> order : orders) {
            sql.append(separator).append(operand(order.by()));
            sql.append(order.descending() ? " DESC" : "");
            if (!(order.by() instanceof Column<?, ?> column) || column.nullable()) {
                sql.append(order.nullsAreFirst() ? " NULLS FIRST" : " NULLS LAST");
            }
            separator = ", ";
        }
    }

    private void paging(Select<?> select) {
        sql.append(dialect.paging(select.limit() != Select.UNLIMITED, select.offset() != 0));
    }
}
