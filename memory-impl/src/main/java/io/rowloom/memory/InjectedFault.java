package io.rowloom.memory;

import io.rowloom.error.MisuseException;
import io.rowloom.memory.step.Moment;
import io.rowloom.memory.step.Step;
import io.rowloom.meta.TableType;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A fault that was arranged. It happens at every call of its kind, until it has happened as often as {@link #times} says or is closed. Arrange it
 * before the program runs; after that any thread may meet it.
 */
public final class InjectedFault implements AutoCloseable {

    private final FaultPlan plan;
    private final Fault fault;
    private final Step step;
    private final @Nullable TableType<?> table;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger thrown = new AtomicInteger();
    private volatile int from = 1;
    private volatile int most = Integer.MAX_VALUE;

    InjectedFault(FaultPlan plan, Fault fault, Step step, @Nullable TableType<?> table) {
        this.plan = plan;
        this.fault = fault;
        this.step = step;
        this.table = table;
    }

    /**
     * Lets it happen a number of times only; calls after that succeed.
     *
     * @param count how often, 1 or more
     * @return this
     * @throws MisuseException if the count is less than 1
     */
    public InjectedFault times(int count) {
        most = positive(count, "times");
        return this;
    }

    /**
     * Lets it happen from a later call on; those before succeed. {@code fromCall(3).times(1)} is the third call alone.
     *
     * @param number the first call that fails, counted from 1 since the fault was arranged
     * @return this
     * @throws MisuseException if the number is less than 1
     */
    public InjectedFault fromCall(int number) {
        from = positive(number, "fromCall");
        return this;
    }

    private static int positive(int number, String call) {
        if (number < 1) {
            throw new MisuseException(call + "(…) expects 1 or more and got less");
        }
        return number;
    }

    /**
     * Counts how often it has happened.
     *
     * @return the number so far
     */
    public int thrown() {
        return thrown.get();
    }

    Fault fault() {
        return fault;
    }

    /** Says whether it happens now, and counts that. */
    boolean strikes(Moment moment) {
        if (moment.step() != step || !isAbout(moment.table()) || calls.incrementAndGet() < from) {
            return false;
        }
        return thrown.getAndUpdate(so -> so < most ? so + 1 : so) < most;
    }

    private boolean isAbout(@Nullable TableType<?> other) {
        return table == null
                || (other != null
                        && table.definition().name().equals(other.definition().name()));
    }

    /** Takes the fault back. Closing twice does no harm. */
    @Override
    public void close() {
        plan.remove(this);
    }

    @Override
    public String toString() {
        return fault + " at " + step + (table == null ? "" : " of " + table) + ", thrown " + thrown;
    }
}
