package io.rowloom.memory.read;

import io.rowloom.memory.table.Root;
import io.rowloom.memory.table.Row;
import io.rowloom.memory.table.TableVersion;
import io.rowloom.memory.value.Semantics;
import io.rowloom.memory.value.Truth;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.Subquery;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a query inside of another one gives.
 *
 * @param values the values, in stored form
 * @param withNull whether a row has none
 */
record InnerValues(Set<Object> values, boolean withNull) {

    static InnerValues of(Subquery.Inner query, Root root, Semantics semantics, Comparator<Object> order) {
        TableType<?> table = ModelTypes.table(query.table());
        Condition<?> where = query.where();
        RowCondition condition = where == null ? row -> Truth.TRUE : new Evaluator(table, root, semantics).bind(where);
        Expression<?, ?> value = query.value();
        Operand operand = value == null ? Row::id : new Operands(table, root, semantics).bind(value);
        Set<Object> values = new TreeSet<>(order);
        boolean[] withNull = {false};
        TableVersion version = root.table(table);
        Plan.of(version.table(), Bounds.of(table, where)).visit(version, row -> {
            if (condition.of(row) == Truth.TRUE) {
                Object found = operand.of(row);
                withNull[0] |= found == null;
                if (found != null) {
                    values.add(found);
                }
            }
            return true;
        });
        return new InnerValues(values, withNull[0]);
    }
}
