package io.rowloom.engine;

import io.rowloom.Database;
import io.rowloom.LongTable;
import io.rowloom.Session;
import io.rowloom.Transaction;
import io.rowloom.UuidTable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Finds the line of the program behind a call of Rowloom, for messages about wrong use. */
final class CallSite {

    /** Who may stand between a line of the program and this class. */
    private static final Set<String> OURS = Set.of(
            Database.class.getName(),
            Session.class.getName(),
            Transaction.class.getName(),
            UuidTable.class.getName(),
            LongTable.class.getName(),
            CallSite.class.getName(),
            EngineSession.class.getName(),
            EngineTransaction.class.getName(),
            StoreDatabase.class.getName(),
            SessionCaller.class.getName(),
            RowStream.class.getName(),
            StoreCalls.class.getName(),
            ConcurrentWork.class.getName(),
            "io.rowloom.jdbc.SqlStatement", // of a module above this one
            Thread.class.getName());

    /** Under the root of the engine there are works alone, which the program never writes. */
    private static final String WORKS = CallSite.class.getPackageName() + ".";

    private CallSite() {}

    /** The line that called Rowloom on this thread. */
    static String here() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::toStackTraceElement)
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
        String name = frame.getClassName();
        return !OURS.contains(name) && !(name.startsWith(WORKS) && name.indexOf('.', WORKS.length()) > 0);
    }

    private static String words(StackTraceElement frame) {
        String file = frame.getFileName() == null ? frame.getClassName() : frame.getFileName();
        return frame.getMethodName() + " (" + file + ":" + frame.getLineNumber() + ")";
    }
}
