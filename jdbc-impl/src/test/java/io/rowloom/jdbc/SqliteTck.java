package io.rowloom.jdbc;

import io.rowloom.Rowloom;
import io.rowloom.tck.Backend;
import io.rowloom.tck.RowloomTck;
import io.rowloom.tx.Capability;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

/** SQLite in a file keeps the rules. */
class SqliteTck extends RowloomTck {

    @TempDir
    Path directory;

    @Override
    protected Backend backend() {
        return Backend.named("sqlite", "3.54.1")
                .open(options -> Rowloom.open("jdbc:sqlite:" + directory.resolve(UUID.randomUUID() + ".db"), options))
                .capabilities(
                        Capability.SERIALIZABLE,
                        Capability.SNAPSHOT,
                        Capability.SAVEPOINTS,
                        Capability.DEFERRED_FOREIGN_KEYS)
                .build();
    }
}
