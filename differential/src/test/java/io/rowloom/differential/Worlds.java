package io.rowloom.differential;

import io.rowloom.Rowloom;
import io.rowloom.differential.program.World;
import io.rowloom.differential.server.MariaDb;
import io.rowloom.differential.server.Postgres;
import io.rowloom.memory.MemoryDatabase;
import java.util.List;

/** The stores that are compared. */
final class Worlds {

    private Worlds() {}

    static World memory() {
        return new World("memory", MemoryDatabase::create);
    }

    static World sqlite() {
        return new World("sqlite", options -> Rowloom.open("jdbc:sqlite::memory:", same -> options));
    }

    static World h2() {
        return new World("h2", options -> Rowloom.open("jdbc:h2:mem:", same -> options));
    }

    static World postgresql() {
        return new World("postgresql", Postgres::open);
    }

    static World mariadb() {
        return new World("mariadb", MariaDb::open);
    }

    /** The stores that run in this process. */
    static List<World> here() {
        return List.of(memory(), sqlite(), h2());
    }
}
