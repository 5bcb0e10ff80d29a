package io.rowloom.jdbc;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.jdbc.model.Account;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;

/**
 * Measures a thousand virtual threads that each read, change and write a row in a transaction, on ten connections. The number of
 * calls that may hold a carrier is chosen here: 0 for all calls on platform threads, one fewer than there are carriers as in every
 * other program, or so many that nothing is bounded.
 */
public final class VirtualThreadsProgram {

    private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";
    private static final int THREADS = 1_000;

    private VirtualThreadsProgram() {}

    /**
     * Prints the median of the rounds in milliseconds.
     *
     * @param arguments the URL, how many calls may hold a carrier, and the rounds
     * @throws Exception if a thread fails
     */
    public static void main(String[] arguments) throws Exception {
        Thread.ofVirtual().start(() -> {}).join(); // the scheduler has read its options
        System.setProperty(PARALLELISM, String.valueOf(Integer.parseInt(arguments[1]) + 1));
        int rounds = Integer.parseInt(arguments[2]);
        try (Database db = Rowloom.open(arguments[0])) {
            db.createTables(Account.class);
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                ids.add(db.save(new Account("a" + i)).id());
            }
            double[] millis = new double[rounds];
            for (int i = -rounds; i < rounds; i++) {
                double took = round(db, ids);
                if (i >= 0) {
                    millis[i] = took;
                }
            }
            Arrays.sort(millis);
            System.out.printf("%.1f%n", millis[rounds / 2]);
        }
    }

    private static double round(Database db, List<UUID> ids) throws Exception {
        long start = System.nanoTime();
        List<FutureTask<Long>> tasks = new ArrayList<>();
        for (UUID id : ids) {
            FutureTask<Long> task = new FutureTask<>(() -> db.modify(Account.class, id, row -> row.balance++).balance);
            Thread.ofVirtual().start(task);
            tasks.add(task);
        }
        for (FutureTask<Long> task : tasks) {
            task.get();
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
