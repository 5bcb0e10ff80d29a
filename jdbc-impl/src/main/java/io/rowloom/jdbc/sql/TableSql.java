package io.rowloom.jdbc.sql;

import io.rowloom.meta.IdKind;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.state.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statements of one table by id and by row, written once. */
public final class TableSql {

    /** The most parameters of one statement, or of one batch (rule B01). */
    public static final int MOST_PARAMETERS = 30_000;

    private static final int MOST_MASKS = 256;

    private final TableType<?> table;
    private final String quotedTable;
    private final List<String> columns;
    private final List<ColumnType<?>> types;
    private final boolean generatesIds;
    private final String insert;
    private final String insertReturningId;
    private final String select;
    private final String find;
    private final String delete;
    private final String whereVersion;
    private final BoundedCache<Long, String> updates = new BoundedCache<>(MOST_MASKS);

    /**
     * Writes the statements of a table.
     *
     * @param table the table
     */
    public TableSql(TableType<?> table) {
        this.table = table;
        TableDefinition definition = table.definition();
        this.quotedTable = Names.quoted(definition.name());
        this.columns = definition.columns().stream()
                .map(TableColumn::name)
                .map(Names::quoted)
                .toList();
        this.types = definition.columns().stream()
                .<ColumnType<?>>map(TableColumn::type)
                .toList();
        this.generatesIds = definition.idKind() == IdKind.GENERATED_LONG;
        this.insert = insertOf(columns.subList(generatesIds ? 1 : 0, columns.size()));
        this.insertReturningId = insert + " RETURNING " + columns.get(TableDefinition.ID);
        this.select = "SELECT " + String.join(", ", columns) + " FROM " + quotedTable;
        this.find = select + whereId();
        this.delete = "DELETE FROM " + quotedTable + whereId();
        this.whereVersion = definition.versioned() ? " AND " + columns.get(TableDefinition.VERSION) + " = ?" : "";
    }

    private String insertOf(List<String> written) {
        return "INSERT INTO " + quotedTable + " (" + String.join(", ", written) + ") VALUES ("
                + written.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /**
     * Gives the table.
     *
     * @return the table
     */
    public TableType<?> table() {
        return table;
    }

    /**
     * Gives the name of the table.
     *
     * @return the name in quotes
     */
    public String quotedTable() {
        return quotedTable;
    }

    /**
     * Gives a column.
     *
     * @param position its position
     * @return its name in quotes
     */
    public String column(int position) {
        return columns.get(position);
    }

    /**
     * Gives all columns.
     *
     * @return their names in quotes, by position
     */
    public List<String> columns() {
        return columns;
    }

    /**
     * Gives the types of all columns.
     *
     * @return the types by position
     */
    public List<ColumnType<?>> types() {
        return types;
    }

    /**
     * Says whether the database makes the ids.
     *
     * @return true for the table of a {@code LongTable}
     */
    public boolean generatesIds() {
        return generatesIds;
    }

    /**
     * Tells which columns an insert writes.
     *
     * @return the mask for {@link TableType#write}
     */
    public long insertMask() {
        return generatesIds ? TableType.ALL & ~(1L << TableDefinition.ID) : TableType.ALL;
    }

    /**
     * Writes a row.
     *
     * @return the statement, with a placeholder for each column of {@link #insertMask}
     */
    public String insert() {
        return insert;
    }

    /**
     * Writes a row and asks for its id.
     *
     * @return the statement, with a placeholder for each column of {@link #insertMask}
     */
    public String insertReturningId() {
        return insertReturningId;
    }

    /**
     * Changes a row.
     *
     * @param mask the columns to write
     * @return the statement, with a placeholder for each column of {@link #updateMask}, one for the id, and where the table is
     *     {@link #versioned} one for the version that is expected
     */
    public String update(long mask) {
        return updates.get(mask, () -> updateOf(mask));
    }

    private String updateOf(long mask) {
        List<String> assignments = new ArrayList<>();
        for (int i = 1; i < columns.size(); i++) {
            if (i >= Long.SIZE || (mask & (1L << i)) != 0) {
                assignments.add(columns.get(i) + " = ?");
            }
        }
        return "UPDATE " + quotedTable + " SET " + String.join(", ", assignments) + whereId() + whereVersion;
    }

    /**
     * Takes the id out of a mask, which a table of more than 64 columns leaves in.
     *
     * @param mask the columns to write, as the engine gives them
     * @return the mask for {@link TableType#write}
     */
    public static long updateMask(long mask) {
        return mask & ~(1L << TableDefinition.ID);
    }

    /**
     * Deletes a row.
     *
     * @return the statement, with a placeholder for the id
     */
    public String delete() {
        return delete;
    }

    /**
     * Deletes a row that has a version.
     *
     * @return the statement, with a placeholder for the id and one for the version, where the table is {@link #versioned}
     */
    public String deleteVersion() {
        return delete + whereVersion;
    }

    /**
     * Says whether the table counts how often a row was written.
     *
     * @return true for a table with versions
     */
    public boolean versioned() {
        return table.definition().versioned();
    }

    /**
     * Takes the lock that a write to this table needs, and writes nothing.
     *
     * @return the statement, without a placeholder
     */
    public String deleteNothing() {
        return "DELETE FROM " + quotedTable + " WHERE 1 = 0";
    }

    /**
     * Reads a row.
     *
     * @return the statement, with a placeholder for the id
     */
    public String find() {
        return find;
    }

    /**
     * Asks whether any row has a value.
     *
     * @param column the quoted column
     * @return the statement, with a placeholder for the value
     */
    public String probe(String column) {
        return "SELECT 1 FROM " + quotedTable + " WHERE " + column + " = ? LIMIT 1";
    }

    /**
     * Reads all rows.
     *
     * @return the statement up to its conditions
     */
    public String select() {
        return select;
    }

    private String whereId() {
        return " WHERE " + columns.get(TableDefinition.ID) + " = ?";
    }
}
