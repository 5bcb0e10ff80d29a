package io.rowloom.state;

import org.jspecify.annotations.Nullable;

/**
 * What every model inherits: one hidden reference to what is known of its row. It is no part of the data, it is not
 * serialized, and only the engine and the stores change it, through {@link HiddenState}. As a row itself, it may be
 * used by one thread at a time.
 */
public abstract class Stateful {

    /** What is known of the row; null as long as it is new and nobody asked for its id. */
    transient @Nullable RowState rowState;

    /** For subclasses. */
    protected Stateful() {}
}
