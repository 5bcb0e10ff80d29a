package io.rowloom.memory;

import io.rowloom.Table;
import io.rowloom.meta.ModelTypes;
import java.util.List;

/**
 * Which rows differ between two moments of a memory store, or between two stores. {@link #toString()} is written to be read when a test fails:
 * <pre>{@code
 * 2 rows differ
 * user
 *   ~ 0198f2c1-…  name: "Alice" → "Alice Cooper", updatedAt: 2030-01-01T12:00:00Z → 2030-01-01T12:00:05Z
 *   + 0198f2c1-…  createdAt = 2030-01-01T12:00:05Z, updatedAt = 2030-01-01T12:00:05Z, name = "Bob"
 * }</pre>
 *
 * @param rows the rows, table by table, in the order of their ids
 */
public record Diff(List<RowDiff> rows) {

    /**
     * Copies the list.
     *
     * @param rows the rows
     */
    public Diff {
        rows = List.copyOf(rows);
    }

    /**
     * Says whether nothing differs.
     *
     * @return true if every row is as it was
     */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * Gives the rows of one table.
     *
     * @param model the class or record of the table
     * @return the differences there
     */
    public List<RowDiff> of(Class<? extends Table<?>> model) {
        String name = ModelTypes.table(model).definition().name();
        return rows.stream().filter(row -> row.table().equals(name)).toList();
    }

    /**
     * Puts it into words.
     *
     * @return a line for each row, the first hundred of them: {@code +} inserted, {@code ~} changed, {@code -} deleted; it holds values, long ones cut
     */
    @Override
    public String toString() {
        return DiffText.rows(rows);
    }
}
