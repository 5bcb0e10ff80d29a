package io.rowloom.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * A server of PostgreSQL for the tests of this JVM, started when the first asks for it, and ended with the JVM. With
 * {@code -Drowloom.postgres.jar=…} it is the one of that jar instead of the one on the class path.
 */
public final class PostgresServer {

    /** Schemas that are kept; a test that wants more of them at a time is none that there is. */
    private static final int KEPT = 40;

    private static final long ENOUGH_MEMORY = 2L << 30;
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final String JAR = System.getProperty("rowloom.postgres.jar", "");

    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Queue<String> SCHEMAS = new ArrayDeque<>();
    private static long made;

    private PostgresServer() {}

    /** The server is started once, by whoever comes first. */
    private static final class Running {

        private static final EmbeddedPostgres SERVER = start();
        private static final Connection CONTROL = connect();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("wal_level", "minimal")
                        .setServerConfig("max_wal_senders", "0")
                        .setServerConfig("max_wal_size", "128MB")
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("jit", "off");
                if (isRoomy(MEMORY)) {
                    builder.setDataDirectory(Files.createTempDirectory(MEMORY, "rowloom-postgres-"));
                }
                if (!JAR.isEmpty()) {
                    builder.setPgBinaryResolver((system, machine) -> binaries());
                }
                return builder.start();
            } catch (IOException e) {
                throw new UncheckedIOException("the server of PostgreSQL did not start", e);
            }
        }

        /** A URL without a user means the one who runs the tests. */
        private static Connection connect() {
            try {
                Connection connection = DriverManager.getConnection(url(), "postgres", "");
                String user = System.getProperty("user.name", "postgres").replace("\"", "\"\"");
                if (!user.equals("postgres")) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("CREATE ROLE \"" + user + "\" SUPERUSER LOGIN");
                    }
                }
                return connection;
            } catch (SQLException e) {
                throw new IllegalStateException("the server of PostgreSQL took no connection", e);
            }
        }
    }

    /** Files in memory make new tables four times as fast. */
    private static boolean isRoomy(Path directory) throws IOException {
        return Files.isWritable(directory) && Files.getFileStore(directory).getUsableSpace() > ENOUGH_MEMORY;
    }

    private static InputStream binaries() throws IOException {
        try (JarFile jar = new JarFile(JAR)) {
            JarEntry entry = jar.stream()
                    .filter(each -> each.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(JAR + " holds no server"));
            try (InputStream content = jar.getInputStream(entry)) {
                return new java.io.ByteArrayInputStream(content.readAllBytes());
            }
        }
    }

    /**
     * Makes a new schema with nothing in it; one of long ago is dropped.
     *
     * @return its URL
     */
    public static String freshUrl() {
        LOCK.lock();
        try {
            String schema = "s" + ++made;
            SCHEMAS.add(schema);
            run("CREATE SCHEMA " + schema);
            if (SCHEMAS.size() > KEPT) {
                run("DROP SCHEMA " + SCHEMAS.remove() + " CASCADE");
            }
            return url() + "&currentSchema=" + schema;
        } finally {
            LOCK.unlock();
        }
    }

    /**
     * Tells where it listens.
     *
     * @return the port on the loopback address
     */
    public static int port() {
        return Running.SERVER.getPort();
    }

    /** The URL of the database. */
    static String url() {
        return "jdbc:postgresql://localhost:" + port() + "/postgres?sslmode=disable&gssEncMode=disable";
    }

    /** The version of the server, such as 18.6. */
    static String version() {
        try {
            return Running.CONTROL.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("the server of PostgreSQL did not tell its version", e);
        }
    }

    private static void run(String statement) {
        try (Statement sent = Running.CONTROL.createStatement()) {
            sent.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the server of PostgreSQL refused: " + statement, e);
        }
    }
}
