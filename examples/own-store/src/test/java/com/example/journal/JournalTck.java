package com.example.journal;

import io.rowloom.Rowloom;
import io.rowloom.tck.Backend;
import io.rowloom.tck.RowloomTck;
import io.rowloom.tx.Capability;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

// @start region="tck"
/** The journal keeps every rule of the core, and those of three capabilities. */
class JournalTck extends RowloomTck {

    @TempDir
    Path directory;

    @Override
    protected Backend backend() {
        return Backend.named("journal", "1")
                .open(options -> Rowloom.open("journal:" + directory.resolve(UUID.randomUUID() + ".journal"), options))
                .capabilities(Capability.SERIALIZABLE, Capability.SNAPSHOT, Capability.SAVEPOINTS)
                .build();
    }
}
// @end region="tck"
