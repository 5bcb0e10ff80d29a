package io.rowloom.differential.server;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.Rowloom;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server of PostgreSQL for this JVM, started when the first asks for it, without a care for its files. */
public final class Postgres {

    private static final long ENOUGH_MEMORY = 2L << 30;
    private static final Path MEMORY = Path.of("/dev/shm");

    private Postgres() {}

    private static final class Running {

        private static final EmbeddedPostgres SERVER = start();
        private static final Schemas SCHEMAS =
                new Schemas(Rowloom.open(url(""), options -> asUser(options)), "DROP SCHEMA %s CASCADE");

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("deadlock_timeout", "20ms")
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("jit", "off");
                if (Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ENOUGH_MEMORY) {
                    builder.setDataDirectory(Files.createTempDirectory(MEMORY, "rowloom-postgres-"));
                }
                return builder.start();
            } catch (IOException e) {
                throw new UncheckedIOException("the server of PostgreSQL did not start", e);
            }
        }
    }

    private static String url(String schema) {
        return "jdbc:postgresql://localhost:" + Running.SERVER.getPort()
                + "/postgres?sslmode=disable&gssEncMode=disable" + schema;
    }

    private static Options asUser(Options options) {
        return options.user("postgres").password("postgres");
    }

    /**
     * Opens an empty schema.
     *
     * @param options the options
     * @return the database
     */
    public static Database open(Options options) {
        return Rowloom.open(url("&currentSchema=" + Running.SCHEMAS.fresh()), same -> asUser(options));
    }
}
