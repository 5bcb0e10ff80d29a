package io.rowloom.jdbc.sql;

import io.rowloom.meta.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The statements that store a row by one unique key of its table. */
public final class UpsertSql {

    private static final String STORED = "stored.";

    private final TableSql table;
    private final List<Integer> key;
    private final BinaryOperator<String> later;

    /**
     * Prepares the statements.
     *
     * @param table the table
     * @param key the positions of the columns of the key
     * @param later makes an expression for the later of two times
     */
    public UpsertSql(TableSql table, List<Integer> key, BinaryOperator<String> later) {
        this.table = table;
        this.key = key;
        this.later = later;
    }

    /**
     * Does all in one.
     *
     * @return the statement, with a placeholder for each column of {@link TableSql#insertMask}; its result is the row
     */
    public String onConflict() {
        return onConflictSilent() + returning();
    }

    /**
     * Does all in one and gives nothing back, so that many rows fit into a batch.
     *
     * @return the statement, with a placeholder for each column of {@link TableSql#insertMask}
     */
    public String onConflictSilent() {
        List<String> set = new ArrayList<>();
        for (int i = TableDefinition.UPDATED_AT; i < table.types().size(); i++) {
            String column = table.column(i);
            if (i == TableDefinition.UPDATED_AT) {
                set.add(column + " = " + later.apply(table.quotedTable() + "." + column, "excluded." + column));
            } else if (isVersion(i)) {
                set.add(column + " = " + table.quotedTable() + "." + column + " + excluded." + column);
            } else if (!key.contains(i)) {
                set.add(column + " = excluded." + column);
            }
        }
        String conflict = key.stream().map(table::column).collect(Collectors.joining(", "));
        return table.insert() + " ON CONFLICT (" + conflict + ") DO UPDATE SET " + String.join(", ", set);
    }

    /**
     * Does all in one where an insert minds every unique key: a row that has another key than the one that is meant stays as it is.
     *
     * @return the statement, with a placeholder for each column of {@link TableSql#insertMask} and one for each of the key; its
     *     result is the row, and whether it has the key
     */
    public String onDuplicateKey() {
        String meant = joined(" AND ", column -> there(column) + " = VALUES(" + column + ")");
        String same = joined(" AND ", column -> column + " <=> ?");
        return table.insert() + " ON DUPLICATE KEY UPDATE "
                + set((column, value) -> column + " = IF(" + meant + ", " + value + ", " + there(column) + ")")
                + returning() + ", " + same;
    }

    /**
     * Changes the row with the key by an insert of its own id, whose result is the row.
     *
     * @return the statement, with a placeholder for each column but the id, and for each of the key; without a result where no
     *     row has the key
     */
    public String changeByKey() {
        String values = ", ?".repeat(table.columns().size() - 1);
        String id = STORED + table.column(TableDefinition.ID);
        return "INSERT INTO " + table.quotedTable() + " (" + String.join(", ", table.columns()) + ") SELECT " + id
                + values
                + " FROM " + table.quotedTable() + " AS stored WHERE "
                + joined(" AND ", column -> STORED + column + " = ?") + " ON DUPLICATE KEY UPDATE "
                + set((column, value) -> column + " = " + value) + returning();
    }

    /**
     * Inserts a row.
     *
     * @return the statement, with a placeholder for each column of {@link TableSql#insertMask}; its result is the row
     */
    public String insertReturning() {
        return table.insert() + returning();
    }

    private String set(BinaryOperator<String> assignment) {
        List<String> set = new ArrayList<>();
        for (int i = TableDefinition.UPDATED_AT; i < table.columns().size(); i++) {
            if (!key.contains(i)) {
                set.add(assignment.apply(table.column(i), changed(i)));
            }
        }
        return String.join(", ", set);
    }

    private String changed(int position) {
        String column = table.column(position);
        String value = "VALUES(" + column + ")";
        if (position == TableDefinition.UPDATED_AT) {
            return later.apply(there(column), value);
        }
        return isVersion(position) ? there(column) + " + " + value : value;
    }

    /** The value in the row that is there. */
    private String there(String column) {
        return table.quotedTable() + "." + column;
    }

    private String returning() {
        return " RETURNING " + String.join(", ", table.columns());
    }

    private String joined(String by, UnaryOperator<String> column) {
        return key.stream().map(table::column).map(column).collect(Collectors.joining(by));
    }

    /**
     * Changes the row with the key.
     *
     * @return the statement, with a placeholder for each column but the id and the time of the first save, and for each of the key
     */
    public String update() {
        List<String> set = new ArrayList<>();
        for (int i = TableDefinition.UPDATED_AT; i < table.types().size(); i++) {
            String column = table.column(i);
            String value = i == TableDefinition.UPDATED_AT ? later.apply(column, "?") : "?";
            set.add(column + " = " + (isVersion(i) ? column + " + ?" : value));
        }
        String where = key.stream().map(i -> table.column(i) + " = ?").collect(Collectors.joining(" AND "));
        return "UPDATE " + table.quotedTable() + " SET " + String.join(", ", set) + " WHERE " + where;
    }

    /** A new row has version 1, so that adding it is one more. */
    private boolean isVersion(int position) {
        return position == TableDefinition.VERSION && table.versioned();
    }
}
