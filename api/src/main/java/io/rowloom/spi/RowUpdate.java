package io.rowloom.spi;

import io.rowloom.state.Snapshot;
import java.util.Objects;

/**
 * A change of one row.
 *
 * @param row the new values, with the id of the row, its timestamps and its new version
 * @param changed the mask of the columns to write; it names {@code updatedAt} and the version where there is one; the id is never written,
 *     also where it is {@link io.rowloom.meta.TableType#ALL}
 * @param expectedVersion in a table with versions the one that the stored row must have, or it is not matched; else of no meaning
 */
public record RowUpdate(Snapshot row, long changed, long expectedVersion) {

    /**
     * Checks that there is a row.
     *
     * @param row the new values
     * @param changed the mask of the columns to write
     * @param expectedVersion the version that the stored row must have
     */
    public RowUpdate {
        Objects.requireNonNull(row, "row");
    }

    /**
     * A change of a row of a table without versions.
     *
     * @param row the new values
     * @param changed the mask of the columns to write
     */
    public RowUpdate(Snapshot row, long changed) {
        this(row, changed, 0);
    }
}
