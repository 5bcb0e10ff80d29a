package io.rowloom.jdbc;

import io.rowloom.Rowloom;
import io.rowloom.tck.Backend;
import io.rowloom.tck.RowloomTck;
import io.rowloom.tx.Capability;

/** H2 in memory keeps the rules, but for the order of supplementary characters. */
class H2Tck extends RowloomTck {

    @Override
    protected Backend backend() {
        return Backend.named("h2", "2.5.252")
                .open(options -> Rowloom.open("jdbc:h2:mem:", options))
                .capabilities(Capability.SNAPSHOT, Capability.SAVEPOINTS, Capability.ROW_LOCKS)
                .limitation(
                        "S119",
                        "a child may be inserted while its parent is being deleted",
                        "docs/reference/limitations.md")
                .limitation(
                        "T07",
                        "supplementary characters sort by their units of UTF-16",
                        "docs/reference/limitations.md")
                .build();
    }
}
