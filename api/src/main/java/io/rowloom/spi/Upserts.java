package io.rowloom.spi;

import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.state.Snapshot;
import java.util.List;
import java.util.Objects;

/**
 * Rows that are to be stored whether or not others with the same keys are there.
 *
 * @param table the table
 * @param key the unique key by which a stored row is found: one of the definition, or that of the id
 * @param rows one row or more, no two with the same key; with ids where the store does not make them, and with timestamps
 * @param <T> the class of the rows
 */
public record Upserts<T>(TableType<T> table, IndexDefinition key, List<Snapshot> rows) {

    /**
     * Checks that nothing is null and copies the list.
     *
     * @param table the table
     * @param key the unique key
     * @param rows the rows
     */
    public Upserts {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(key, "key");
        rows = List.copyOf(rows);
    }

    /**
     * Tells the columns of the key.
     *
     * @return their positions, in the order of the key
     */
    public List<Integer> positions() {
        return key.fields().stream().map(this::position).toList();
    }

    private int position(String field) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).field().equals(field)) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "the key " + key.name() + " names the field " + field + ", which " + table + " does not have");
    }

    /**
     * Tells what is written to a row that is there.
     *
     * @return the mask of all columns without the id and the time of the first save
     */
    public static long mask() {
        return TableType.ALL & ~(1L << TableDefinition.ID) & ~(1L << TableDefinition.CREATED_AT);
    }
}
