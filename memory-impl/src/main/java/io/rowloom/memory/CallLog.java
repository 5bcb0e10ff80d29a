package io.rowloom.memory;

import io.rowloom.engine.log.StatementLog;
import io.rowloom.error.RowloomException;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Tells the log of calls, and costs nothing when nobody listens. */
record CallLog(StatementLog log) {

    /** Tells of a call that has ended well. */
    void told(Supplier<Wording> words, long start, long rows) {
        if (log.isOn()) {
            Wording wording = words.get();
            log.record(wording.text(), wording.parameters(), start, rows, null);
        }
    }

    <R> R tell(Supplier<Wording> words, ToLongFunction<R> rows, Supplier<R> call) {
        if (!log.isOn()) {
            return call.get();
        }
        long start = System.nanoTime();
        Wording wording = words.get();
        try {
            R result = call.get();
            log.record(wording.text(), wording.parameters(), start, rows.applyAsLong(result), null);
            return result;
        } catch (RowloomException e) {
            log.record(wording.text(), wording.parameters(), start, 0, e);
            throw e;
        }
    }
}
