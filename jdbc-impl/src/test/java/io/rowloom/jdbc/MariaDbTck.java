package io.rowloom.jdbc;

import io.rowloom.Rowloom;
import io.rowloom.tck.Backend;
import io.rowloom.tck.RowloomTck;
import io.rowloom.tx.Capability;
import org.junit.jupiter.api.Tag;

/** MariaDB keeps the rules: 11.4 as the library brings it, or what {@link MariaDbTestServer} is told to take. */
@Tag("servers")
class MariaDbTck extends RowloomTck {

    @Override
    protected Backend backend() {
        return Backend.named("mariadb", MariaDbTestServer.version())
                .open(options -> Rowloom.open(
                        MariaDbTestServer.freshUrl(),
                        unset -> options.apply(unset).user("root")))
                .capabilities(Capability.SERIALIZABLE, Capability.SNAPSHOT, Capability.SAVEPOINTS, Capability.ROW_LOCKS)
                .build();
    }
}
