package io.rowloom.state;

import java.util.UUID;

/**
 * Where a row stands: new, stored, deleted, or unknown after a write that was never answered. The states are immutable
 * once they belong to a row, so putting a row back to an earlier state is one assignment.
 */
public sealed interface RowState permits RowState.Fresh, Snapshot, RowState.Deleted, RowState.Unknown {

    /**
     * A new row whose id was asked for before it was saved.
     *
     * @param id the id that it will have
     */
    record Fresh(UUID id) implements RowState {}

    /**
     * A row that was deleted through this instance.
     *
     * @param last what was stored before
     */
    record Deleted(Snapshot last) implements RowState {}

    /**
     * A row of a transaction whose commit was never answered: it needs a refresh.
     *
     * @param last what was to be stored
     */
    record Unknown(Snapshot last) implements RowState {}
}
