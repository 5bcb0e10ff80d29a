package io.rowloom.jdbc.connection;

import io.rowloom.engine.log.CallerTrace;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that an engine inside of the process never holds all carriers (rule J03). Such an engine computes, or waits in
 * native code, on the thread that calls it, and a virtual thread does not give its carrier back meanwhile. So fewer calls than there are
 * carriers run where they are; while those run, every further call runs on a platform thread, for which the virtual thread waits
 * without its carrier. Nobody waits for a permit: a call that is long, or that waits in the engine for a lock, keeps
 * nobody out, least of all the one who has that lock. A call uses a connection, so there are never more platform
 * threads than connections. Callers that are platform threads themselves pay one question.
 */
public final class Carriers {

    private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";
    private static final int IDLE_SECONDS = 10;

    private static final Carriers OF_THIS_JVM = new Carriers(parallelism() - 1);

    private final Semaphore spare;
    private final ExecutorService helpers;

    /** What is done inside of the engine. */
    @FunctionalInterface
    public interface Call<R extends @Nullable Object> {
        /**
         * Does it.
         *
         * @return the result
         * @throws SQLException if the engine refuses
         */
        R run() throws SQLException;
    }

    /**
     * Makes a bound.
     *
     * @param spare how many carriers may be held at once, 0 or more
     */
    Carriers(int spare) {
        this.spare = new Semaphore(Math.max(0, spare));
        this.helpers = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("rowloom-engine-", 1).factory());
    }

    /**
     * Gives the bound of this JVM, which all databases share as they share the carriers.
     *
     * @return the bound
     */
    static Carriers ofThisJvm() {
        return OF_THIS_JVM;
    }

    private static int parallelism() {
        return Integer.getInteger(PARALLELISM, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Makes a call of an engine inside of the process.
     *
     * @param call the call; it waits for nothing of ours
     * @param <R> the result
     * @return what it gave
     * @throws SQLException if the engine refuses
     */
    public <R extends @Nullable Object> R run(Call<R> call) throws SQLException {
        if (!Thread.currentThread().isVirtual()) {
            return call.run();
        }
        if (!spare.tryAcquire()) {
            return byHelper(call);
        }
        try {
            return call.run();
        } finally {
            spare.release();
        }
    }

    /** The wait has no end but that of the call: an interrupt is kept for later, as a call inside of the engine would. */
    private <R extends @Nullable Object> R byHelper(Call<R> call) throws SQLException {
        CompletableFuture<R> answer = new CompletableFuture<>();
        helpers.execute(() -> {
            try {
                answer.complete(call.run());
            } catch (Throwable failure) {
                answer.completeExceptionally(failure);
            }
        });
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw thrown(e);
        }
    }

    /**
     * Does something on a platform thread, some time from now.
     *
     * @param work what; it throws nothing
     */
    void later(Runnable work) {
        helpers.execute(work);
    }

    private static SQLException thrown(CompletionException completion) {
        Throwable failure = Objects.requireNonNull(completion.getCause(), "what the call threw");
        CallerTrace.extend(failure);
        return switch (failure) {
            case SQLException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> new SQLException(failure);
        };
    }
}
