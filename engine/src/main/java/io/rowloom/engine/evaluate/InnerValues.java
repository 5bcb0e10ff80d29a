package io.rowloom.engine.evaluate;

import io.rowloom.engine.value.Semantics;
import io.rowloom.engine.value.Truth;
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

    static InnerValues of(Subquery.Inner query, Picture picture, Semantics semantics, Comparator<Object> order) {
        TableType<?> table = ModelTypes.table(query.table());
        Condition<?> where = query.where();
        RowCondition condition =
                where == null ? row -> Truth.TRUE : new Evaluator(table, picture, semantics).bind(where);
        Expression<?, ?> value = query.value();
        Operand operand = value == null ? Row::id : new Operands(table, picture, semantics).bind(value);
        Set<Object> values = new TreeSet<>(order);
        boolean[] withNull = {false};
        picture.table(table).visit(where, row -> {
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
