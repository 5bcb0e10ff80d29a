package io.rowloom.memory.sample;

import io.rowloom.state.Snapshot;

/** Values on their way to the store: those of the fields, behind id and timestamps. */
public final class SampleSnapshot extends Snapshot {

    final Object[] fields;

    public SampleSnapshot(Object id, Object... fields) {
        this.fields = fields;
        if (id != null) {
            identify(id);
        }
        stamp(1_000_000, 1_000_000);
    }
}
