package io.rowloom.jdbc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * Measures what decision 84 rests on: small writes of many threads to one file of SQLite, each committed alone, or up to 64 of them joined
 * into one COMMIT with a savepoint each. Plain JDBC, so that nothing but SQLite is measured. Prints a line for each turn; the first round is
 * to be thrown away.
 */
final class GroupCommitProgram {

    private static final int MOST = 64;
    private static final int ROUNDS = 6;
    private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(700);

    private GroupCommitProgram() {}

    /** One thread's row, and who waits for it. */
    private record Unit(String text, CompletableFuture<Boolean> done) {}

    /** Writes one row, and returns when it is committed. */
    @FunctionalInterface
    private interface Writer {
        void write(String text) throws SQLException, InterruptedException, ExecutionException;
    }

    public static void main(String... arguments) throws Exception {
        Path directory = Files.createTempDirectory(Path.of(arguments.length > 0 ? arguments[0] : "."), "group-commit");
        System.out.println("round  synchronous  threads  commit      units/s  median us  99 % us");
        for (int round = 0; round < ROUNDS; round++) {
            for (String durability : List.of("NORMAL", "FULL")) {
                for (int threads : List.of(1, 8, 64)) {
                    turn(directory, round, durability, threads, false);
                    turn(directory, round, durability, threads, true);
                }
            }
        }
    }

    private static void turn(Path directory, int round, String durability, int threads, boolean joined)
            throws Exception {
        Path file = directory.resolve("turn.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            run(
                    connection,
                    "PRAGMA journal_mode = WAL",
                    "PRAGMA synchronous = " + durability,
                    "DROP TABLE IF EXISTS line",
                    "CREATE TABLE line (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL) STRICT");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO line (text) VALUES (?)")) {
                long[] nanos;
                try (Joined together = new Joined(connection, insert)) {
                    nanos = measure(threads, joined ? together::write : new Alone(insert)::write);
                }
                System.out.printf(
                        "%5d  %-11s  %7d  %-9s  %9.0f  %9d  %7d%n",
                        round,
                        durability,
                        threads,
                        joined ? "joined" : "alone",
                        nanos.length * 1e9 / TURN_NANOS,
                        nanos[nanos.length / 2] / 1_000,
                        nanos[nanos.length * 99 / 100] / 1_000);
            }
        }
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** How long each unit took, sorted. */
    private static long[] measure(int threads, Writer writer) throws Exception {
        long end = System.nanoTime() + TURN_NANOS;
        List<Future<List<Long>>> all;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            all = IntStream.range(0, threads)
                    .mapToObj(i -> executor.submit(() -> {
                        List<Long> times = new ArrayList<>();
                        for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                            writer.write("a line of some text");
                            times.add(System.nanoTime() - begin);
                        }
                        return times;
                    }))
                    .toList();
        }
        List<Long> times = new ArrayList<>();
        for (Future<List<Long>> each : all) {
            times.addAll(each.get());
        }
        long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Each row is a transaction of its own; writers take turns in Java. */
    private static final class Alone {

        private final ReentrantLock turn = new ReentrantLock(true);
        private final PreparedStatement insert;

        Alone(PreparedStatement insert) {
            this.insert = insert;
        }

        void write(String text) throws SQLException {
            turn.lock();
            try {
                insert.setString(1, text);
                insert.executeUpdate();
            } finally {
                turn.unlock();
            }
        }
    }

    /** One thread writes what the others wait with, commits once, and tells them then. */
    private static final class Joined implements AutoCloseable {

        private final Unit last = new Unit("", new CompletableFuture<>());

        private final BlockingQueue<Unit> waiting = new LinkedBlockingQueue<>();
        private final Connection connection;
        private final PreparedStatement insert;

        Joined(Connection connection, PreparedStatement insert) {
            this.connection = connection;
            this.insert = insert;
            Thread.ofPlatform().daemon().start(this::writeAll);
        }

        void write(String text) throws InterruptedException, ExecutionException {
            Unit mine = new Unit(text, new CompletableFuture<>());
            waiting.add(mine);
            mine.done().get();
        }

        private void writeAll() {
            try (PreparedStatement begin = connection.prepareStatement("BEGIN IMMEDIATE");
                    PreparedStatement mark = connection.prepareStatement("SAVEPOINT u");
                    PreparedStatement release = connection.prepareStatement("RELEASE u");
                    PreparedStatement commit = connection.prepareStatement("COMMIT")) {
                for (List<Unit> group = next(); !group.contains(last); group = next()) {
                    begin.execute();
                    for (Unit unit : group) {
                        mark.execute();
                        insert.setString(1, unit.text());
                        insert.executeUpdate();
                        release.execute();
                    }
                    commit.execute();
                    group.forEach(unit -> unit.done().complete(true));
                }
                last.done().complete(true);
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException("the joined writes failed", e);
            }
        }

        private List<Unit> next() throws InterruptedException {
            List<Unit> group = new ArrayList<>(List.of(waiting.take()));
            waiting.drainTo(group, MOST - 1);
            return group;
        }

        @Override
        public void close() {
            waiting.add(last);
            last.done().join();
        }
    }
}
