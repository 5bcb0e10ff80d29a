package io.rowloom.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the line of the program behind a call of Rowloom, for messages about wrong use. */
final class CallSite {

    private static final List<String> OURS = List.of(
            "io.rowloom.engine.",
            "io.rowloom.Database",
            "io.rowloom.Session",
            "io.rowloom.Transaction",
            "io.rowloom.UuidTable",
            "io.rowloom.LongTable",
            "java.lang.");

    private CallSite() {}

    /** The line that called Rowloom on this thread. */
    static String here() {
        return StackWalker.getInstance().walk(frames -> frames.map(StackWalker.StackFrame::toStackTraceElement)
                .filter(CallSite::isOfTheProgram)
                .findFirst()
                .map(CallSite::words)
                .orElse("an unknown place"));
    }

    /** The line of a thread that entered the outermost block of a transaction. */
    static String ofBlock(Thread thread) {
        List<StackTraceElement> outermostFirst =
                Arrays.asList(thread.getStackTrace()).reversed();
        int block = 0;
        while (block < outermostFirst.size() && !isBlock(outermostFirst.get(block))) {
            block++;
        }
        return outermostFirst.subList(0, block).reversed().stream()
                .filter(CallSite::isOfTheProgram)
                .findFirst()
                .map(CallSite::words)
                .orElse("an unknown place");
    }

    private static boolean isBlock(StackTraceElement frame) {
        return frame.getClassName().equals(StoreDatabase.class.getName())
                && frame.getMethodName().equals("inTransaction");
    }

    private static boolean isOfTheProgram(StackTraceElement frame) {
        return OURS.stream().noneMatch(frame.getClassName()::startsWith);
    }

    private static String words(StackTraceElement frame) {
        String file = frame.getFileName() == null ? frame.getClassName() : frame.getFileName();
        return frame.getMethodName() + " (" + file + ":" + frame.getLineNumber() + ")";
    }

    static String joined(List<String> words) {
        return words.stream().collect(Collectors.joining(", "));
    }
}
