package io.rowloom.engine.log;

import io.rowloom.Options;
import io.rowloom.StatementEvent;
import io.rowloom.StatementListener;
import io.rowloom.error.RowloomException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where a store reports its statements: to the echo and to the listener of the options. A store asks {@link #isOn()}
 * before it collects parameters, so that nothing is paid when nobody listens. Any thread may report.
 */
public final class StatementLog {

    private final boolean echo;
    private final @Nullable StatementListener listener;

    private StatementLog(boolean echo, @Nullable StatementListener listener) {
        this.echo = echo;
        this.listener = listener;
    }

    /**
     * Makes the log that the options ask for.
     *
     * @param options the options of the database
     * @return the log
     */
    public static StatementLog of(Options options) {
        return new StatementLog(options.echo(), options.onStatement());
    }

    /**
     * Says whether anybody listens.
     *
     * @return true if statements are to be reported
     */
    public boolean isOn() {
        return echo || listener != null;
    }

    /**
     * Reports a statement.
     *
     * @param statement the SQL with its placeholders, or words of the store's own
     * @param parameters the values of the placeholders; copied
     * @param startNanos {@link System#nanoTime()} when it was sent
     * @param rows how many rows were read or written; of no meaning when it failed
     * @param failure the error, or null
     */
    public void record(
            String statement,
            List<? extends @Nullable Object> parameters,
            long startNanos,
            long rows,
            @Nullable Throwable failure) {
        if (!isOn()) {
            return;
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - startNanos);
        StatementEvent event = new StatementEvent(
                statement,
                Collections.unmodifiableList(new java.util.ArrayList<@Nullable Object>(parameters)),
                duration,
                failure == null ? rows : -1,
                failure);
        if (echo) {
            EchoPrinter.print(event);
        }
        if (listener != null) {
            listener.executed(event);
        }
    }

    /**
     * Makes a call and reports it, whether it ends well or fails.
     *
     * @param words what is done; asked for only when somebody listens
     * @param rows how many rows a result stands for
     * @param call the call
     * @param <R> its result
     * @return the result
     */
    public <R> R tell(Supplier<Wording> words, ToLongFunction<R> rows, Supplier<R> call) {
        if (!isOn()) {
            return call.get();
        }
        long start = System.nanoTime();
        Wording wording = words.get();
        try {
            R result = call.get();
            record(wording.text(), wording.parameters(), start, rows.applyAsLong(result), null);
            return result;
        } catch (RowloomException e) {
            record(wording.text(), wording.parameters(), start, 0, e);
            throw e;
        }
    }

    /**
     * Reports a call that has ended well.
     *
     * @param words what was done; asked for only when somebody listens
     * @param startNanos {@link System#nanoTime()} when it began
     * @param rows how many rows were read or written
     */
    public void told(Supplier<Wording> words, long startNanos, long rows) {
        if (isOn()) {
            Wording wording = words.get();
            record(wording.text(), wording.parameters(), startNanos, rows, null);
        }
    }
}
