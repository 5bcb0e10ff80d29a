package io.rowloom.spi;

import io.rowloom.state.Snapshot;
import java.util.Objects;

/**
 * A change of one row.
 *
 * @param row the new values, with the id of the row and its timestamps
 * @param changed the mask of the columns to write; it names {@code updatedAt}; the id is never written, also where it is {@link io.rowloom.meta.TableType#ALL}
 */
public record RowUpdate(Snapshot row, long changed) {

    /**
     * Checks that there is a row.
     *
     * @param row the new values
     * @param changed the mask of the columns to write
     */
    public RowUpdate {
        Objects.requireNonNull(row, "row");
    }
}
