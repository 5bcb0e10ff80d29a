package com.example.journal;

import io.rowloom.engine.evaluate.Row;
import io.rowloom.engine.evaluate.TableRows;
import io.rowloom.query.Condition;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;

// @start region="table"
/** One table at one moment: how it was created, and its rows by their ids. Nobody changes the map any more. */
record Table(String name, List<String> words, SortedMap<Object, Row> rows) implements TableRows {

    @Override
    public Row find(Object id) {
        return rows.get(id);
    }

    /** There are no indexes: every row is looked at. */
    @Override
    public void visit(Condition<?> where, Predicate<Row> visitor) {
        for (Row row : rows.values()) {
            if (!visitor.test(row)) {
                return;
            }
        }
    }
}
// @end region="table"
