package io.rowloom.jdbc.raw;

import io.rowloom.state.ColumnType;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One column of a result.
 *
 * @param position its position, from 0
 * @param label its name in the result
 * @param table the table that it was taken from, or an empty text where it was computed
 * @param type the type that it has in that table, where that is known; else text
 */
record ResultColumn(int position, String label, String table, ColumnType<?> type) {

    /** Finds the types of columns of tables. */
    @FunctionalInterface
    interface Types {
        ColumnType<?> of(String table, String column);
    }

    static List<ResultColumn> of(ResultSetMetaData result, boolean withTables, Types types) throws SQLException {
        List<ResultColumn> columns = new ArrayList<>();
        for (int i = 1; i <= result.getColumnCount(); i++) {
            String label = result.getColumnLabel(i);
            String table = withTables ? String.valueOf(result.getTableName(i)) : "";
            columns.add(new ResultColumn(i - 1, label, table, types.of(table, label)));
        }
        return columns;
    }

    /** The label without regard to case and underscores, so that {@code created_at} and {@code CREATEDAT} are one. */
    String key() {
        return key(label);
    }

    static String key(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
