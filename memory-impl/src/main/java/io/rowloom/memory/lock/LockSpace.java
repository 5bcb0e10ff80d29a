package io.rowloom.memory.lock;

import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.Outcome;
import io.rowloom.error.SerializationConflictException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All locks of a store. One who asks for a lock that another has waits behind those who came before, and parks its thread. Whoever
 * would wait for somebody who already waits for it, by whatever chain, is refused at once: it is the victim of the deadlock that would
 * be there from this moment on. So there never is one, and nobody has to look for it later. A key is any object with a fit
 * {@code equals}. The one mutex is held for moments, and never while waiting.
 */
public final class LockSpace {

    private final ReentrantLock mutex = new ReentrantLock();
    private final Map<Object, Locked> all = new HashMap<>();
    private final WaitWatch watch;

    /**
     * Begins without locks.
     *
     * @param watch hears of those who wait
     */
    public LockSpace(WaitWatch watch) {
        this.watch = watch;
    }

    /**
     * Counts the things that are locked or waited for.
     *
     * @return the number now
     */
    public int size() {
        mutex.lock();
        try {
            return all.size();
        } finally {
            mutex.unlock();
        }
    }

    /** Says whether a holder has a lock already. */
    boolean has(Holder holder, Object key, Mode mode) {
        mutex.lock();
        try {
            Locked locked = all.get(key);
            return locked != null && includes(locked.held(holder), mode);
        } finally {
            mutex.unlock();
        }
    }

    /** Takes a lock if nobody is in the way; gives null else. */
    @Nullable
    Taken tryAcquire(Holder holder, Object key, Mode mode) {
        mutex.lock();
        try {
            Locked locked = at(key);
            Mode before = locked.held(holder);
            return takenAtOnce(holder, locked, mode) ? new Taken(key, locked, before) : null;
        } finally {
            mutex.unlock();
        }
    }

    private static boolean includes(@Nullable Mode held, Mode mode) {
        return held != null && held.includes(mode);
    }

    private Locked at(Object key) {
        return all.computeIfAbsent(key, missing -> new Locked());
    }

    private static boolean takenAtOnce(Holder holder, Locked locked, Mode mode) {
        if (!locked.admits(holder, mode)) {
            return false;
        }
        locked.give(holder, mode);
        return true;
    }

    /** Takes a lock, perhaps later; gives null where the holder had it already. */
    @Nullable
    Taken acquire(Holder holder, Object key, Mode mode, Supplier<Duration> patience) {
        boolean waited = false;
        mutex.lock();
        try {
            Locked locked = at(key);
            Mode before = locked.held(holder);
            if (includes(before, mode)) {
                return null;
            }
            if (!takenAtOnce(holder, locked, mode)) {
                waited = true;
                Waiter waiter = new Waiter(holder, locked, mode, mutex.newCondition());
                locked.enqueue(waiter);
                holder.waitsAs(waiter);
                try {
                    await(waiter, patience.get());
                } finally {
                    holder.waitsAs(null);
                    leave(waiter, locked, key);
                }
            }
            return new Taken(key, locked, before);
        } finally {
            mutex.unlock();
            if (waited) {
                watch.goesOn();
            }
        }
    }

    private void leave(Waiter waiter, Locked locked, Object key) {
        if (!waiter.isAdmitted()) {
            locked.leave(waiter);
            forgetIfFree(key, locked);
        }
    }

    private void await(Waiter waiter, Duration patience) {
        if (closesCircle(waiter)) {
            throw new SerializationConflictException(
                    "the transaction would wait for another one that waits for it: each has locked what the other one wants."
                            + " It gives way, and the other goes on. Run the whole transaction again, and lock rows in the same"
                            + " order everywhere.");
        }
        waiter.onAdmission(watch.waits());
        try {
            if (!waiter.await(patience.toNanos())) {
                throw new LockTimeoutException("a row or key stayed locked for " + patience.toMillis()
                        + " ms: another transaction that has written or locked it is still open. Commit or close that one first,"
                        + " or raise options.lockWait.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (!waiter.isAdmitted()) {
                throw new InterruptedOperationException(
                        "the thread was interrupted while it waited for a lock; nothing was written. The flag is still set.",
                        e,
                        Outcome.NOT_APPLIED);
            }
        }
    }

    /** Follows who waits for whom, from one who is about to wait, and looks whether the way leads back to it. */
    private static boolean closesCircle(Waiter waiter) {
        Set<Holder> seen = new HashSet<>();
        Deque<Holder> open = new ArrayDeque<>(waiter.blockers());
        while (!open.isEmpty()) {
            Holder next = open.pop();
            if (next == waiter.holder()) {
                return true;
            }
            Waiter waiting = seen.add(next) ? next.waiting() : null;
            if (waiting != null) {
                open.addAll(waiting.blockers());
            }
        }
        return false;
    }

    /** Gives locks back, all or in part. */
    void release(Holder holder, List<Taken> taken) {
        mutex.lock();
        try {
            for (int i = taken.size() - 1; i >= 0; i--) {
                Taken each = taken.get(i);
                each.locked().take(holder, each.before());
                forgetIfFree(each.key(), each.locked());
            }
        } finally {
            mutex.unlock();
        }
    }

    private void forgetIfFree(Object key, Locked locked) {
        if (locked.isFree()) {
            all.remove(key);
        }
    }
}
