package io.rowloom.differential;

import io.rowloom.Options;
import io.rowloom.Rowloom;
import io.rowloom.differential.program.World;
import io.rowloom.differential.server.MariaDb;
import io.rowloom.differential.server.Postgres;
import io.rowloom.memory.MemoryDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    /** The same stores for transactions that meet: they have several connections, and wait long enough to see who goes on. */
    static final class Meeting {

        private static final Duration PATIENCE = Duration.ofSeconds(2);

        private Meeting() {}

        private static Options patient(Options options) {
            return options.lockWait(PATIENCE).connectionWait(PATIENCE);
        }

        static World memory() {
            return new World("memory", options -> MemoryDatabase.create(patient(options)));
        }

        /** Repeats what others did, in their order; whoever would wait there differs from them. */
        static World model() {
            return new World("model", options -> MemoryDatabase.create(options.lockWait(Duration.ofNanos(1))));
        }

        static World sqlite() {
            return new World("sqlite", options -> Rowloom.open("jdbc:sqlite:" + file(), same -> patient(options)));
        }

        private static Path file() {
            try {
                Path shared = Path.of("/dev/shm");
                Path directory = Files.isWritable(shared)
                        ? Files.createTempDirectory(shared, "rowloom-sqlite")
                        : Files.createTempDirectory("rowloom-sqlite");
                Path file = directory.resolve("meetings.db");
                directory.toFile().deleteOnExit();
                file.toFile().deleteOnExit();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException("there is no place for a file of SQLite", e);
            }
        }

        static World h2() {
            return new World("h2", options -> Rowloom.open("jdbc:h2:mem:", same -> patient(options)));
        }

        static World postgresql() {
            return new World("postgresql", options -> Postgres.open(patient(options)));
        }

        static World mariadb() {
            return new World("mariadb", options -> MariaDb.open(patient(options)));
        }
    }
}
