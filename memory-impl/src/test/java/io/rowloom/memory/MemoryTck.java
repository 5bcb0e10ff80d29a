package io.rowloom.memory;

import io.rowloom.Rowloom;
import io.rowloom.tck.Backend;
import io.rowloom.tck.RowloomTck;
import io.rowloom.tx.Capability;

/** The memory store keeps every rule, without a limitation. */
class MemoryTck extends RowloomTck {

    @Override
    protected Backend backend() {
        return Backend.named("memory", "0.1.0")
                .open(options -> Rowloom.open("memory:", options))
                .capabilities(Capability.values())
                .build();
    }
}
