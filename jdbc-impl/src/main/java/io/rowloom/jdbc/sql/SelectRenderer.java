package io.rowloom.jdbc.sql;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.query.Column;
import io.rowloom.query.Condition;
import io.rowloom.query.Order;
import io.rowloom.spi.Select;
import io.rowloom.tx.Lock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the text of a question for rows of one table. */
final class SelectRenderer {

    private final Dialect dialect;
    private final ConditionSql conditions;
    private final Scope scope;

    private SelectRenderer(Dialect dialect, Scope scope) {
        this.dialect = dialect;
        this.conditions = new ConditionSql(dialect);
        this.scope = scope;
    }

    static String select(Dialect dialect, Scope scope, Select<?> select) {
        return new SelectRenderer(dialect, scope).select(select);
    }

    static String count(Dialect dialect, Scope scope, Select<?> select) {
        return new SelectRenderer(dialect, scope).count(select);
    }

    /** The tables are written last, because only then all of them are known. */
    private String select(Select<?> select) {
        String rest = where(select.where()) + order(select.orderBy());
        return "SELECT " + columns() + " FROM " + scope.fromClause() + rest + paging(select) + lock(select.lock());
    }

    private String lock(@Nullable Lock lock) {
        return lock == null ? "" : dialect.rowLock(lock);
    }

    private String columns() {
        return IntStream.range(0, scope.table().types().size())
                .mapToObj(scope::column)
                .collect(Collectors.joining(", "));
    }

    private String count(Select<?> select) {
        String where = where(select.where());
        if (select.limit() == Select.UNLIMITED && select.offset() == 0) {
            return "SELECT COUNT(*) FROM " + scope.fromClause() + where;
        }
        return "SELECT COUNT(*) FROM (SELECT 1 FROM " + scope.fromClause() + where + paging(select) + ") AS part";
    }

    private String where(@Nullable Condition<?> condition) {
        return condition == null ? "" : " WHERE " + conditions.of(scope, condition);
    }

    /** Only a column that may be null says where nulls go: without the words an index can give the order (rule L01). */
    static String ordered(Dialect dialect, String value, Order<?> order) {
        String directed = value + (order.descending() ? " DESC" : "");
        if (isPresent(order)) {
            return directed;
        }
        if (dialect.placesNulls()) {
            return directed + (order.nullsAreFirst() ? " NULLS FIRST" : " NULLS LAST");
        }
        return repeats(dialect, order)
                ? value + " IS NULL" + (order.nullsAreFirst() ? " DESC, " : ", ") + directed
                : directed;
    }

    /** Says whether the value is written twice, because the database puts nulls at the other end: for it they are smallest. */
    static boolean repeats(Dialect dialect, Order<?> order) {
        return !dialect.placesNulls() && !isPresent(order) && order.nullsAreFirst() == order.descending();
    }

    private static boolean isPresent(Order<?> order) {
        return order.by() instanceof Column<?, ?> column && !column.nullable();
    }

    private String order(List<? extends Order<?>> orders) {
        StringBuilder sql = new StringBuilder();
        String separator = " ORDER BY ";
        for (Order<?> order : orders) {
            sql.append(separator)
                    .append(ordered(dialect, conditions.expressions().operand(scope, order.by()), order));
            separator = ", ";
        }
        return sql.toString();
    }

    private String paging(Select<?> select) {
        return dialect.paging(select.limit() != Select.UNLIMITED, select.offset() != 0);
    }
}
