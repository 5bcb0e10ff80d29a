package io.rowloom.engine.log;

import java.util.stream.Stream;

/** Completes what was thrown on a thread that worked for another one. */
public final class CallerTrace {

    private CallerTrace() {}

    /**
     * Appends the stack of the calling thread, so that the trace leads to the line of the program that asked for the work.
     *
     * @param failure what was thrown on the other thread
     */
    public static void extend(Throwable failure) {
        Stream<StackTraceElement> there = Stream.of(failure.getStackTrace());
        Stream<StackTraceElement> here =
                Stream.of(new Throwable().getStackTrace()).skip(1);
        failure.setStackTrace(Stream.concat(there, here).toArray(StackTraceElement[]::new));
    }
}
