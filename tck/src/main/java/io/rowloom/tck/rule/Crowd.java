package io.rowloom.tck.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Many virtual threads that begin at the same moment. */
public final class Crowd {

    private static final int PATIENCE_SECONDS = 120;

    private Crowd() {}

    /** What one thread of the crowd does. */
    @FunctionalInterface
    public interface Member<V> {
        /**
         * Does it.
         *
         * @param number which thread it is, from 0
         * @return the result
         * @throws Exception what may go wrong
         */
        V run(int number) throws Exception;
    }

    /**
     * Runs the same work on many threads and waits for all of them.
     *
     * @param threads how many
     * @param work the work of each
     * @param <V> what it gives
     * @return the results, by number
     * @throws Exception what the first thread that failed threw
     */
    public static <V> List<V> run(int threads, Member<V> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<V>> futures = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                int number = i;
                Callable<V> task = () -> {
                    start.await();
                    return work.run(number);
                };
                futures.add(executor.submit(task));
            }
            start.countDown();
            return results(futures);
        }
    }

    private static <V> List<V> results(List<Future<V>> futures) throws Exception {
        List<V> results = new ArrayList<>();
        try {
            for (Future<V> future : futures) {
                results.add(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            futures.forEach(future -> future.cancel(true));
        }
    }
}
