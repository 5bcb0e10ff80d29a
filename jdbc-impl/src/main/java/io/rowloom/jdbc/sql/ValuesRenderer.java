package io.rowloom.jdbc.sql;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.query.Column;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.Order;
import io.rowloom.spi.Select;
import io.rowloom.spi.SelectValues;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the text of a question for values. {@link Shape} visits the same parts in the same order. */
final class ValuesRenderer {

    private final Dialect dialect;
    private final ConditionSql conditions;
    private final SelectValues<?> select;
    private final Summary summary;
    private final Scope rows;
    private final Scope result;

    /** The rows are those of the table; the result is made of them, or of what an inner query computes of them. */
    private ValuesRenderer(Dialect dialect, Scope rows, SelectValues<?> select) {
        this.dialect = dialect;
        this.conditions = new ConditionSql(dialect);
        this.select = select;
        this.summary = Summary.of(select);
        this.rows = rows;
        this.result = summary.isNested() ? rows.over(summary) : rows;
    }

    static String select(Dialect dialect, Scope rows, SelectValues<?> select) {
        ValuesRenderer renderer = new ValuesRenderer(dialect, rows, select);
        List<String> values = renderer.written(renderer.result, select.values());
        return renderer.query(renderer.ordersByName() ? named(values) : values, true);
    }

    /** Every value has a name there: a database refuses two columns of one name in an inner query. */
    static String count(Dialect dialect, Scope rows, SelectValues<?> select) {
        ValuesRenderer renderer = new ValuesRenderer(dialect, rows, select);
        List<String> values = renderer.written(renderer.result, select.values());
        return "SELECT COUNT(*) FROM (" + renderer.query(named(values), false) + ") AS \"part\"";
    }

    private static List<String> named(List<String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> values.get(i) + " AS " + name(i))
                .toList();
    }

    private static String name(int position) {
        return "\"c" + position + "\"";
    }

    private boolean ordersByName() {
        return select.distinct() && !dialect.placesNulls();
    }

    private List<String> written(Scope scope, List<? extends Expression<?, ?>> expressions) {
        return expressions.stream()
                .map(expression -> conditions.expressions().value(scope, expression))
                .toList();
    }

    /** The tables are written last, because only then all of them are known. */
    private String query(List<String> values, boolean ordered) {
        String inner = summary.isNested() ? inner() : "";
        String where = summary.isNested()
                ? ""
                : condition(" WHERE ", rows, select.rows().where());
        String rest = groupBy() + condition(" HAVING ", result, select.having()) + (ordered ? order() : "");
        return (select.distinct() ? "SELECT DISTINCT " : "SELECT ") + String.join(", ", values) + " FROM "
                + (summary.isNested() ? inner : rows.fromClause()) + where + rest
                + dialect.paging(
                        select.rows().limit() != Select.UNLIMITED, select.rows().offset() != 0);
    }

    private String inner() {
        String values = summary.values().stream()
                .map(value -> conditions.expressions().value(rows, value.value()) + " AS " + value.name())
                .collect(Collectors.joining(", "));
        String where = condition(" WHERE ", rows, select.rows().where());
        return "(SELECT " + values + " FROM " + rows.fromClause() + where + ") AS " + Summary.ALIAS;
    }

    private String condition(String word, Scope scope, @Nullable Condition<?> condition) {
        return condition == null ? "" : word + conditions.of(scope, condition);
    }

    private String groupBy() {
        return select.groupBy().isEmpty() ? "" : " GROUP BY " + String.join(", ", written(result, select.groupBy()));
    }

    /** A result without equal rows is ordered by the places of its columns, or by their names where nulls take an order of their own. */
    private String order() {
        StringBuilder sql = new StringBuilder();
        String separator = " ORDER BY ";
        for (Order<?> order : select.rows().orderBy()) {
            sql.append(separator).append(SelectRenderer.ordered(dialect, by(order), order));
            separator = ", ";
        }
        return sql.toString();
    }

    private String by(Order<?> order) {
        if (!select.distinct()) {
            boolean computes = !select.values().stream().allMatch(Column.class::isInstance);
            return conditions.expressions().operand(computes ? result.qualified() : result, order.by());
        }
        int place = Summary.place(select, order.by());
        return ordersByName() ? name(place - 1) : String.valueOf(place);
    }
}
