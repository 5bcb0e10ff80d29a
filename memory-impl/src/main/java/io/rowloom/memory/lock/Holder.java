package io.rowloom.memory.lock;

import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.tx.Lock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A transaction as the locks know it: what it has, in the order in which it got it, and what it waits for. Used by one thread. */
public final class Holder {

    private final LockSpace space;
    private final Supplier<Duration> patience;
    private List<Taken> steps = List.of(); // who only reads takes none
    private long taken;
    private boolean refused;
    private @Nullable Waiter waiting; // guarded by the space

    /**
     * Begins without locks.
     *
     * @param space where the locks are
     * @param patience tells how long it waits for one, each time anew
     */
    public Holder(LockSpace space, Supplier<Duration> patience) {
        this.space = space;
        this.patience = patience;
    }

    /**
     * Takes a lock.
     *
     * @param key of what
     * @param mode how much it keeps from others
     * @throws LockTimeoutException if it did not come in time
     * @throws SerializationConflictException if waiting would have been a deadlock
     * @throws io.rowloom.error.InterruptedOperationException if the thread was interrupted while it waited; the flag is kept
     */
    public void take(Object key, Mode mode) {
        try {
            note(space.acquire(this, key, mode, patience));
        } catch (LockTimeoutException | SerializationConflictException e) {
            refused = true;
            throw e;
        }
    }

    /**
     * Takes a lock, or says at once what is done about one that others have.
     *
     * @param key of what
     * @param mode how much it keeps from others
     * @param lock wait as {@link #take} does, fail, or leave it
     * @return whether it has the lock
     */
    public boolean take(Object key, Mode mode, Lock lock) {
        if (lock == Lock.WAIT) {
            take(key, mode);
            return true;
        }
        if (space.has(this, key, mode)) {
            return true;
        }
        Taken step = space.tryAcquire(this, key, mode);
        note(step);
        return step != null || leave(lock);
    }

    private boolean leave(Lock lock) {
        if (lock == Lock.NO_WAIT) {
            refused = true;
            throw new LockTimeoutException(
                    "forUpdate(NO_WAIT) found a row that another transaction has locked. Run the whole transaction again later,"
                            + " or wait with forUpdate().");
        }
        return false;
    }

    private void note(@Nullable Taken step) {
        if (step != null) {
            steps = steps.isEmpty() ? new ArrayList<>() : steps;
            steps.add(step);
            taken++;
        }
    }

    /**
     * Counts the locks that were ever taken or made stronger.
     *
     * @return a number that only grows
     */
    public long taken() {
        return taken;
    }

    /**
     * Says whether a lock was refused: the transaction has lost then.
     *
     * @return true from then on until all locks are released
     */
    public boolean isRefused() {
        return refused;
    }

    /**
     * Marks how many locks there are.
     *
     * @return the mark, for {@link #undoTo}
     */
    public int mark() {
        return steps.size();
    }

    /**
     * Gives back what was taken since a mark.
     *
     * @param mark what {@link #mark} gave
     */
    public void undoTo(int mark) {
        if (mark < steps.size()) {
            List<Taken> undone = steps.subList(mark, steps.size());
            space.release(this, undone);
            undone.clear();
        }
    }

    /** Gives everything back. */
    public void end() {
        undoTo(0);
        refused = false;
    }

    @Nullable
    Waiter waiting() {
        return waiting;
    }

    void waitsAs(@Nullable Waiter waiter) {
        waiting = waiter;
    }
}
