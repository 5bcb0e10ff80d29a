package io.rowloom.jdbc.raw;

import io.rowloom.error.MisuseException;
import io.rowloom.meta.RowReader;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableType;
import io.rowloom.state.ColumnType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes a row of a table of each row of a result that has all of its columns, in any order. */
final class TableReading {

    private TableReading() {}

    static <T> Supplier<T> of(
            TableType<T> table, List<ResultColumn> columns, Function<List<ColumnType<?>>, RowReader> readers) {
        Map<String, Integer> places = places(table, columns);
        int[] order = new int[table.columns().size()];
        List<ColumnType<?>> types = new ArrayList<>();
        columns.forEach(column -> types.add(ColumnType.TEXT));
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            TableColumn column = table.columns().get(i);
            Integer place = places.remove(column.name().toLowerCase(Locale.ROOT));
            if (place == null) {
                missing.add(column.name());
            } else {
                order[i] = place;
                types.set(place, column.type());
            }
        }
        if (!missing.isEmpty() || !places.isEmpty()) {
            throw new MisuseException(
                    "as(" + table + ".class) makes whole rows, and the statement gives other columns than "
                            + table + " has"
                            + (missing.isEmpty() ? "" : ": it lacks " + missing)
                            + (places.isEmpty() ? "" : ": it has " + places.keySet() + " besides")
                            + ". Select \"" + table.definition().name() + "\".*, or write a record for these columns.");
        }
        RowReader reader = new ArrangedReader(readers.apply(types), order);
        return () -> table.read(reader);
    }

    private static Map<String, Integer> places(TableType<?> table, List<ResultColumn> columns) {
        Map<String, Integer> places = new HashMap<>();
        for (ResultColumn column : columns) {
            if (places.put(column.label().toLowerCase(Locale.ROOT), column.position()) != null) {
                throw new MisuseException("the statement gives two columns named " + column.label() + ", so that as("
                        + table + ".class) cannot tell them apart. Select the columns of one table.");
            }
        }
        return places;
    }
}
