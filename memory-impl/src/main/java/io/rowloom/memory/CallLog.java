package io.rowloom.memory;

import io.rowloom.engine.log.StatementLog;
import io.rowloom.engine.log.Wording;
import io.rowloom.error.RowloomException;
import io.rowloom.memory.step.Gate;
import io.rowloom.memory.step.Moment;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Lets calls pass the gate and tells the log of them, and costs next to nothing when nobody listens.
 *
 * @param log the log
 * @param gate where each call comes by; what stops it there is logged as its failure
 */
record CallLog(StatementLog log, Gate gate) {

    /** Tells of a call that has ended well. */
    void told(Supplier<Wording> words, long start, long rows) {
        if (log.isOn()) {
            Wording wording = words.get();
            log.record(wording.text(), wording.parameters(), start, rows, null);
        }
    }

    <R> R tell(Moment moment, Supplier<Wording> words, ToLongFunction<R> rows, Supplier<R> call) {
        if (!log.isOn()) {
            gate.pass(moment);
            return call.get();
        }
        long start = System.nanoTime();
        Wording wording = words.get();
        try {
            gate.pass(moment);
            R result = call.get();
            log.record(wording.text(), wording.parameters(), start, rows.applyAsLong(result), null);
            return result;
        } catch (RowloomException e) {
            log.record(wording.text(), wording.parameters(), start, 0, e);
            throw e;
        }
    }
}
