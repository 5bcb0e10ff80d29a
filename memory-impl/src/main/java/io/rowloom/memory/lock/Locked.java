package io.rowloom.memory.lock;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is locked: who has it, and who waits for it in the order of arrival. Mostly one transaction has it and nobody
 * waits, and then it is small. Guarded by the lock space.
 */
final class Locked {

    /** Immutable up to the first holder, and a map that changes from the second one on. */
    private Map<Holder, Mode> holders = Map.of();

    private @Nullable Deque<Waiter> waiters;

    boolean isFree() {
        return holders.isEmpty() && waiters == null;
    }

    /** What a holder has, or null. */
    @Nullable
    Mode held(Holder holder) {
        return holders.get(holder);
    }

    /** Says whether a holder can have it now: nobody excludes it, and nobody came before who wants the same. */
    boolean admits(Holder holder, Mode mode) {
        return isFree() || blockers(holder, mode, null).isEmpty();
    }

    /** Who must be done first: those who have it, and those who came before. A holder who wants more came before all of them. */
    List<Holder> blockers(Holder holder, Mode mode, @Nullable Waiter own) {
        List<Holder> blockers = new ArrayList<>();
        holders.forEach((other, held) -> {
            if (other != holder && held.excludes(mode)) {
                blockers.add(other);
            }
        });
        if (waiters != null && !holders.containsKey(holder)) {
            for (Waiter before : waiters) {
                if (before == own) {
                    break;
                }
                if (before.mode().excludes(mode)) {
                    blockers.add(before.holder());
                }
            }
        }
        return blockers;
    }

    void give(Holder holder, Mode mode) {
        Mode held = holders.get(holder);
        set(holder, held != null && held.includes(mode) ? held : mode);
    }

    private void set(Holder holder, Mode mode) {
        if (holders.isEmpty() || (holders.size() == 1 && holders.containsKey(holder))) {
            holders = Map.of(holder, mode);
        } else {
            shared().put(holder, mode);
        }
    }

    private Map<Holder, Mode> shared() {
        if (!(holders instanceof HashMap)) {
            holders = new HashMap<>(holders);
        }
        return holders;
    }

    void enqueue(Waiter waiter) {
        Deque<Waiter> queue = waiters == null ? new ArrayDeque<>() : waiters;
        waiters = queue;
        if (holders.containsKey(waiter.holder())) {
            queue.addFirst(waiter);
        } else {
            queue.addLast(waiter);
        }
    }

    /** Somebody waits no more: those behind may go on. */
    void leave(Waiter waiter) {
        if (waiters != null) {
            waiters.remove(waiter);
        }
        admitWaiters();
    }

    /** A holder has less than before, or nothing. */
    void take(Holder holder, @Nullable Mode left) {
        if (left != null) {
            set(holder, left);
        } else if (holders.size() == 1) {
            holders = holders.containsKey(holder) ? Map.of() : holders;
        } else {
            shared().remove(holder);
        }
        admitWaiters();
    }

    private void admitWaiters() {
        Deque<Waiter> queue = waiters;
        if (queue == null) {
            return;
        }
        for (Waiter waiter : List.copyOf(queue)) {
            if (blockers(waiter.holder(), waiter.mode(), waiter).isEmpty()) {
                queue.remove(waiter);
                give(waiter.holder(), waiter.mode());
                waiter.admit();
            }
        }
        waiters = queue.isEmpty() ? null : queue;
    }
}
