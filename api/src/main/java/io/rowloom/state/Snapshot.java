package io.rowloom.state;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row as they are in its table: the id, the two timestamps, and, in the class that the annotation
 * processor generates for each table, the writable columns. A save prepares a snapshot from the fields of the row,
 * checks it, compares it with the one that was loaded, writes it, and keeps it: one small object a row, and a failed
 * save never touched the row. A snapshot is filled by one thread; once it is the state of a row it no longer changes.
 */
public abstract non-sealed class Snapshot implements RowState {

    /** Not an instant that a store can hold. */
    private static final long UNSTAMPED = Long.MIN_VALUE;

    private @Nullable Object id;
    private long createdAt = UNSTAMPED;
    private long updatedAt = UNSTAMPED;

    /** For generated classes. */
    protected Snapshot() {}

    /**
     * Gives the id of the row.
     *
     * @return a {@link java.util.UUID} or a {@link Long}
     * @throws IllegalStateException if the row got no id yet: a defect of the store
     */
    public final Object id() {
        Object known = id;
        if (known == null) {
            throw new IllegalStateException("the row has no id yet: the store was to set it on insert");
        }
        return known;
    }

    /**
     * Says whether the row has an id.
     *
     * @return false for a new row of a {@code LongTable} that was not inserted yet
     */
    public final boolean hasId() {
        return id != null;
    }

    /**
     * Sets the id, once.
     *
     * @param newId a {@link java.util.UUID} or a {@link Long}
     */
    public final void identify(Object newId) {
        this.id = Objects.requireNonNull(newId, "newId");
    }

    /**
     * Gives the id, if there is one.
     *
     * @return a {@link java.util.UUID}, a {@link Long}, or null
     */
    public final @Nullable Object idOrNull() {
        return id;
    }

    /**
     * Takes over what a record carries itself.
     *
     * @param newId its id, or null if it has none yet
     * @param created when it was stored first, or null for a new one
     * @param updated when it was changed last, or null for a new one
     */
    public final void carry(@Nullable Object newId, @Nullable Instant created, @Nullable Instant updated) {
        this.id = newId;
        this.createdAt = created == null ? UNSTAMPED : Values.micros(created);
        this.updatedAt = updated == null ? UNSTAMPED : Values.micros(updated);
    }

    /**
     * Sets the timestamps.
     *
     * @param created when the row was stored first, in microseconds since 1970-01-01T00:00Z
     * @param updated when it was changed last, likewise
     */
    public final void stamp(long created, long updated) {
        this.createdAt = created;
        this.updatedAt = updated;
    }

    /**
     * Tells how often the row was written, where its table counts that.
     *
     * @return 1 for a row that was inserted and never changed; 0 for one that was never stored, and in a table without versions
     */
    public long version() {
        return 0;
    }

    /**
     * Sets the version, where the table has versions.
     *
     * @param version how often the row was written
     */
    public void stampVersion(long version) {
        // a table without versions keeps none
    }

    /**
     * Tells when the row was stored first.
     *
     * @return microseconds since 1970-01-01T00:00Z
     */
    public final long createdMicros() {
        return createdAt;
    }

    /**
     * Tells when the row was changed last.
     *
     * @return microseconds since 1970-01-01T00:00Z
     */
    public final long updatedMicros() {
        return updatedAt;
    }

    /**
     * Tells when the row was stored first.
     *
     * @return the instant, in whole microseconds
     */
    public final Instant createdAt() {
        return Values.instant(createdAt);
    }

    /**
     * Tells when the row was changed last.
     *
     * @return the instant, in whole microseconds
     */
    public final Instant updatedAt() {
        return Values.instant(updatedAt);
    }

    /**
     * Tells when the row was stored first, if it was.
     *
     * @return the instant, in whole microseconds, or null
     */
    public final @Nullable Instant createdAtOrNull() {
        return createdAt == UNSTAMPED ? null : createdAt();
    }

    /**
     * Tells when the row was changed last, if it was ever stored.
     *
     * @return the instant, in whole microseconds, or null
     */
    public final @Nullable Instant updatedAtOrNull() {
        return updatedAt == UNSTAMPED ? null : updatedAt();
    }
}
