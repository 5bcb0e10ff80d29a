package io.rowloom.engine.evaluate;

import io.rowloom.engine.store.Aggregations;
import io.rowloom.engine.value.Semantics;
import io.rowloom.query.Computed;
import io.rowloom.query.Expression;
import io.rowloom.query.Operation.Aggregation;
import io.rowloom.spi.SelectValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes groups of rows and one row of each group: first the keys, then the aggregates. What is asked of a group is then
 * computed from that row.
 */
final class Groups {

    private final Semantics semantics;
    private final Operands rows;
    private final List<? extends Expression<?, ?>> keys;
    private final List<Computed<?, ?>> aggregates;

    Groups(SelectValues<?> select, Operands rows, Semantics semantics) {
        this.semantics = semantics;
        this.rows = rows;
        this.keys = select.groupBy();
        this.aggregates = Aggregations.of(select);
    }

    /** Binds expressions to the rows that {@link #of} makes. */
    Operands operands() {
        Map<Object, Integer> places = new HashMap<>();
        for (Expression<?, ?> key : keys) {
            places.putIfAbsent(rows.identity(key), places.size());
        }
        int place = keys.size();
        for (Computed<?, ?> aggregate : aggregates) {
            places.put(aggregate, place++);
        }
        return rows.over(places);
    }

    /** Without keys there is one group, also of no rows (rule L06). */
    List<Row> of(List<Row> found) {
        List<Operand> readers = keys.stream().map(rows::bind).toList();
        Map<List<@Nullable Object>, List<Row>> groups = new TreeMap<>(order());
        if (keys.isEmpty()) {
            groups.put(new ArrayList<>(), found);
        } else {
            for (Row row : found) {
                groups.computeIfAbsent(values(readers, row), key -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Row> made = new ArrayList<>(groups.size());
        for (Map.Entry<List<@Nullable Object>, List<Row>> group : groups.entrySet()) {
            made.add(row(group.getKey(), group.getValue()));
        }
        return made;
    }

    private Comparator<List<@Nullable Object>> order() {
        return ValueOrder.of(keys, semantics);
    }

    private static List<@Nullable Object> values(List<Operand> readers, Row row) {
        List<@Nullable Object> values = new ArrayList<>(readers.size());
        readers.forEach(reader -> values.add(reader.of(row)));
        return values;
    }

    private Row row(List<@Nullable Object> key, List<Row> members) {
        List<@Nullable Object> values = new ArrayList<>(key);
        for (Computed<?, ?> aggregate : aggregates) {
            values.add(aggregated(aggregate, members));
        }
        return Row.of(values.toArray());
    }

    private @Nullable Object aggregated(Computed<?, ?> aggregate, List<Row> members) {
        Aggregation operation = (Aggregation) aggregate.operation();
        Expression<?, ?> of = operation.of();
        if (of == null) {
            return semantics.counted(members.size());
        }
        Operand operand = rows.bind(of);
        List<@Nullable Object> values = new ArrayList<>(members.size());
        members.forEach(member -> values.add(operand.of(member)));
        return semantics.aggregated(
                operation.summary(),
                aggregate.type(),
                semantics.grouping(of.type().kind()),
                values);
    }
}
