package io.rowloom.tck;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Which threads the cases run on. */
enum Threads {
    /** The thread of the run. */
    CALLER {
        @Override
        void run(Work work) throws Throwable {
            work.run();
        }
    },
    /** A virtual thread for each case. */
    VIRTUAL {
        @Override
        void run(Work work) throws Throwable {
            FutureTask<Boolean> task = new FutureTask<>(() -> {
                work.run();
                return true;
            });
            Thread.ofVirtual().name("tck-case").start(task);
            try {
                task.get();
            } catch (ExecutionException e) {
                throw e.getCause();
            }
        }
    };

    /** One case. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Runs a case and waits for its end, whatever it throws. */
    abstract void run(Work work) throws Throwable;

    /** Reads {@code -Drowloom.tck.threads=virtual}. */
    static Threads ofProperties() {
        return of(System.getProperty("rowloom.tck.threads", ""));
    }

    static Threads of(String word) {
        return switch (word) {
            case "" -> CALLER;
            case "virtual" -> VIRTUAL;
            default ->
                throw new IllegalArgumentException("rowloom.tck.threads expects virtual, or nothing, and got " + word);
        };
    }
}
