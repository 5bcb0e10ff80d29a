package io.rowloom.jdbc;

import io.rowloom.Rowloom;
import io.rowloom.tck.Backend;
import io.rowloom.tck.RowloomTck;
import io.rowloom.tx.Capability;

/** PostgreSQL keeps the rules. */
class PostgresTck extends RowloomTck {

    @Override
    protected Backend backend() {
        return Backend.named("postgresql", PostgresServer.version())
                .open(options -> Rowloom.open(PostgresServer.freshUrl(), options))
                .capabilities(Capability.values())
                .build();
    }
}
