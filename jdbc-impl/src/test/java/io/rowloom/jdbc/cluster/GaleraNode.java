package io.rowloom.jdbc.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One node: a process of {@code mariadbd} that can be killed and started again, with files of its own. */
final class GaleraNode {

    private static final Duration STARTING = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String USER = "mysql";

    /** A cluster on one machine finds out within seconds that a node is gone; all of these times belong together. */
    private static final String QUICK_TO_NOTICE =
            "gcache.size=32M;evs.keepalive_period=PT0.5S;evs.inactive_check_period=PT0.5S;evs.suspect_timeout=PT2S;"
                    + "evs.inactive_timeout=PT4S;evs.install_timeout=PT4S;repl.causal_read_timeout=PT10S";

    private final Path directory;
    private final Ports ports;
    private @Nullable Process process;

    /**
     * The ports of a node, all on the loopback address.
     *
     * @param sql where programs connect
     * @param group where the other nodes connect
     * @param changes where a node that comes back gets the changes that it missed
     * @param state where a new node gets everything
     */
    record Ports(int sql, int group, int changes, int state) {}

    GaleraNode(Path directory, Ports ports) {
        this.directory = directory;
        this.ports = ports;
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    int port() {
        return ports.sql();
    }

    String groupAddress() {
        return "127.0.0.1:" + ports.group();
    }

    /** Makes its files; the node copies the rows from the others when it starts. */
    void initialise() throws IOException, InterruptedException {
        Files.createDirectories(directory);
        own(directory);
        List<String> command = new ArrayList<>(List.of(
                "mariadb-install-db",
                "--no-defaults",
                "--datadir=" + directory.resolve("data"),
                "--auth-root-authentication-method=normal",
                "--skip-test-db"));
        command.addAll(asUser());
        if (launch(command).waitFor() != 0) {
            throw new IOException("mariadb-install-db failed:\n" + log());
        }
    }

    /** The server gives up the rights of root, and the tool that copies its files needs them to be its own. */
    private static void own(Path path) throws IOException {
        if (isRoot()) {
            UserPrincipal owner =
                    path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER);
            Files.setOwner(path, owner);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static List<String> asUser() {
        return isRoot() ? List.of("--user=" + USER) : List.of();
    }

    private Process launch(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile()))
                .start();
    }

    private File logFile() {
        return directory.resolve("log").toFile();
    }

    String log() throws IOException {
        List<String> lines = Files.readAllLines(logFile().toPath());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    /**
     * Starts it and waits until it takes part.
     *
     * @param members the addresses of all nodes
     * @param first whether it is the first of a new cluster
     */
    void start(String members, boolean first) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "mariadbd",
                "--no-defaults",
                "--bind-address=127.0.0.1",
                "--port=" + ports.sql(),
                "--datadir=" + directory.resolve("data"),
                "--socket=" + directory.resolve("socket"),
                "--pid-file=" + directory.resolve("pid"),
                "--skip-name-resolve",
                "--max-connections=400",
                "--innodb-flush-log-at-trx-commit=2",
                "--innodb-buffer-pool-size=32M",
                "--innodb-log-file-size=32M",
                "--performance-schema=OFF",
                "--binlog-format=ROW",
                "--innodb-autoinc-lock-mode=2"));
        command.addAll(replication(members));
        command.addAll(asUser());
        if (first) {
            command.add("--wsrep-new-cluster");
        }
        process = launch(command);
        awaitSynced(process);
    }

    private List<String> replication(String members) {
        return List.of(
                "--wsrep-on=ON",
                "--wsrep-provider=" + GaleraCluster.PROVIDER,
                "--wsrep-sst-method=rsync",
                "--wsrep-cluster-name=rowloom",
                "--wsrep-cluster-address=gcomm://" + members,
                "--wsrep-node-address=" + groupAddress(),
                "--wsrep-sst-receive-address=127.0.0.1:" + ports.state(),
                "--wsrep-provider-options=gmcast.listen_addr=tcp://" + groupAddress() + ";ist.recv_addr=127.0.0.1:"
                        + ports.changes() + ";" + QUICK_TO_NOTICE);
    }

    private void awaitSynced(Process server) throws IOException {
        long end = System.nanoTime() + STARTING.toNanos();
        while (!isSynced()) {
            if (!server.isAlive() || System.nanoTime() > end) {
                throw new IOException("a node does not join the cluster:\n" + log());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    boolean isSynced() {
        return "Synced".equals(status("wsrep_local_state_comment")) && "Primary".equals(status("wsrep_cluster_status"));
    }

    /** What the node says of itself, or nothing where it does not answer. */
    String status(String variable) {
        return shown("SHOW STATUS LIKE '" + variable + "'", 2);
    }

    /** Whether it has heard of a database that another node has made. */
    boolean hasDatabase(String name) {
        return shown("SHOW DATABASES LIKE '" + name + "'", 1).equals(name);
    }

    private String shown(String question, int column) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            return rows.next() ? rows.getString(column) : "";
        } catch (SQLException noAnswer) {
            return "";
        }
    }

    /** The version in the words of the server. */
    String version() {
        try (Connection connection = connect()) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("a node tells no version", e);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + ports.sql() + "/?user=root");
    }

    /** Ends it at once, as a power cut would. */
    void kill() {
        Process killed = process;
        if (killed != null) {
            List<ProcessHandle> all = Stream.concat(killed.descendants(), Stream.of(killed.toHandle()))
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(each -> each.onExit().join());
            process = null;
        }
    }
}
