package io.rowloom.jdbc.sql;

import io.rowloom.engine.store.Aggregations;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.query.Computed;
import io.rowloom.query.Expression;
import io.rowloom.query.Operation;
import io.rowloom.spi.SelectValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a query inside of another one computes, so that the outer one groups by columns of it: a database cannot see that two
 * expressions with placeholders are the same, and refuses to select the one where it grouped by the other.
 *
 * @param table the table that is asked about
 * @param inner what is computed inside, by identity, each with its name outside; empty where no inner query is needed
 */
record Summary(TableType<?> table, Map<Object, Inner> inner) {

    /** The name of the inner query. */
    static final String ALIAS = "\"g\"";

    /**
     * A value of the inner query.
     *
     * @param value how it is computed
     * @param name its name
     */
    record Inner(Expression<?, ?> value, String name) {

        String outside() {
            return ALIAS + "." + name;
        }
    }

    /** Plain columns, along references too, have no placeholders: they can be grouped by as they are. */
    static Summary of(SelectValues<?> select) {
        Summary summary = new Summary(select.rows().table(), new LinkedHashMap<>());
        if (!select.groupBy().stream().allMatch(Summary::isColumn)) {
            select.groupBy().forEach(summary::add);
            for (Computed<?, ?> aggregate : Aggregations.of(select)) {
                aggregate.operation().operands().forEach(summary::add);
            }
        }
        return summary;
    }

    private static boolean isColumn(Expression<?, ?> expression) {
        return expression instanceof Column
                || (expression instanceof Computed<?, ?> computed
                        && computed.operation() instanceof Operation.Path path
                        && isColumn(path.end()));
    }

    private void add(Expression<?, ?> value) {
        inner.putIfAbsent(identity(value), new Inner(value, "\"v" + inner.size() + "\""));
    }

    private Object identity(Expression<?, ?> expression) {
        return expression instanceof Column<?, ?> column ? (Object) table.position(column) : expression;
    }

    boolean isNested() {
        return !inner.isEmpty();
    }

    List<Inner> values() {
        return List.copyOf(inner.values());
    }

    /** Gives the name of a value that is computed inside, or null. */
    @Nullable
    Inner find(Expression<?, ?> expression) {
        return inner.get(identity(expression));
    }

    /** Finds the place of an expression among those that are selected, from 1, or 0 where it is not selected. */
    static int place(SelectValues<?> select, Expression<?, ?> by) {
        Summary names = new Summary(select.rows().table(), Map.of());
        for (int i = 0; i < select.values().size(); i++) {
            if (names.identity(select.values().get(i)).equals(names.identity(by))) {
                return i + 1;
            }
        }
        return 0;
    }
}
