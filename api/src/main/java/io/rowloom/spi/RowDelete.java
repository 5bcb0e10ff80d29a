package io.rowloom.spi;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * The deletion of one row.
 *
 * @param id a {@link java.util.UUID} or {@link Long}
 * @param expectedVersion the version that the stored row must have, or it is not matched; empty to delete it whatever it has
 */
public record RowDelete(Object id, OptionalLong expectedVersion) {

    /**
     * Checks that nothing is null.
     *
     * @param id a {@link java.util.UUID} or {@link Long}
     * @param expectedVersion the version that the stored row must have, or empty
     */
    public RowDelete {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(expectedVersion, "expectedVersion");
    }

    /**
     * Deletes a row whatever its version is.
     *
     * @param id a {@link java.util.UUID} or {@link Long}
     * @return the deletion
     */
    public static RowDelete of(Object id) {
        return new RowDelete(id, OptionalLong.empty());
    }
}
