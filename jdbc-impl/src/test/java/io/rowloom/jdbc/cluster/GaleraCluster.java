package io.rowloom.jdbc.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Three nodes of MariaDB with Galera on the loopback address, from the packages of the machine, with files in a temporary folder. They
 * are started once for all tests and end with this JVM.
 */
final class GaleraCluster {

    static final Path PROVIDER = Path.of("/usr/lib/galera/libgalera_smm.so");

    private static final int SIZE = 3;
    private static final int PORTS_OF_A_NODE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final List<String> PROGRAMS = List.of("mariadbd", "mariadb-install-db", "rsync", "lsof");

    private final List<GaleraNode> nodes;

    private GaleraCluster(List<GaleraNode> nodes) {
        this.nodes = nodes;
    }

    private static final class Running {

        private static final GaleraCluster CLUSTER = start();
    }

    /** Why there can be no cluster on this machine. */
    static Optional<String> missing() {
        List<String> absent = Stream.concat(
                        PROGRAMS.stream().filter(program -> !isInstalled(program)),
                        Files.exists(PROVIDER) ? Stream.empty() : Stream.of(PROVIDER.toString()))
                .toList();
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of("no cluster of MariaDB: this machine lacks " + String.join(", ", absent)
                        + ". On Debian: apt-get install mariadb-server galera-4 rsync lsof iproute2");
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static GaleraCluster running() {
        return Running.CLUSTER;
    }

    private static GaleraCluster start() {
        try {
            Path directory = Files.createTempDirectory(fastest(), "rowloom-galera");
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
            List<Integer> ports = freePorts(SIZE * PORTS_OF_A_NODE);
            GaleraCluster cluster = new GaleraCluster(IntStream.range(0, SIZE)
                    .mapToObj(i -> new GaleraNode(
                            directory.resolve("node" + i),
                            new GaleraNode.Ports(
                                    ports.get(4 * i),
                                    ports.get(4 * i + 1),
                                    ports.get(4 * i + 2),
                                    ports.get(4 * i + 3))))
                    .toList());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> cluster.end(directory)));
            cluster.begin();
            return cluster;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the cluster of MariaDB did not start", e);
        }
    }

    private void begin() throws IOException, InterruptedException {
        for (GaleraNode node : nodes) {
            node.initialise();
        }
        for (GaleraNode node : nodes) {
            node.start(members(), node == nodes.getFirst());
        }
    }

    private void end(Path directory) {
        nodes.forEach(GaleraNode::kill);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the files of the cluster stay in " + directory, e);
        }
    }

    private String members() {
        return nodes.stream().map(GaleraNode::groupAddress).collect(Collectors.joining(","));
    }

    /** All are open at once, so that they differ. */
    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    /** Files in memory, where there are such. */
    private static Path fastest() {
        Path shared = Path.of("/dev/shm");
        return Files.isWritable(shared) ? shared : Path.of(System.getProperty("java.io.tmpdir"));
    }

    GaleraNode node(int number) {
        return nodes.get(number);
    }

    /** Makes a database on all nodes. */
    String freshDatabase() {
        String name = "rowloom_" + UUID.randomUUID().toString().replace("-", "");
        execute(nodes.getFirst(), "CREATE DATABASE " + name);
        await(() -> nodes.stream().allMatch(node -> node.hasDatabase(name)));
        return name;
    }

    static void execute(GaleraNode node, String sql) {
        try (Connection connection = node.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("a node refused " + sql, e);
        }
    }

    /** Leads to one node. */
    String url(String database, int node) {
        return "jdbc:mariadb://127.0.0.1:" + nodes.get(node).port() + "/" + database;
    }

    /** Leads to all nodes in turn. */
    String url(String database) {
        return "jdbc:mariadb:loadbalance://"
                + nodes.stream().map(node -> "127.0.0.1:" + node.port()).collect(Collectors.joining(",")) + "/"
                + database
                + "?connectTimeout=2000&galeraAllowedState=4";
    }

    /** Starts a node that was killed. */
    void revive(int number) throws IOException {
        nodes.get(number).start(members(), false);
    }

    /** Says to a node that has lost the others that it is the cluster from now on. */
    void beginAgainWith(int number) {
        execute(nodes.get(number), "SET GLOBAL wsrep_provider_options = 'pc.bootstrap=YES'");
        await(nodes.get(number)::isSynced);
    }

    /** Waits for as many nodes as this to be in the cluster that one of them sees. */
    void awaitSize(int seenBy, int size) {
        await(() -> nodes.get(seenBy).status("wsrep_cluster_size").equals(String.valueOf(size)));
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the cluster did not come to this state within " + PATIENCE);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
