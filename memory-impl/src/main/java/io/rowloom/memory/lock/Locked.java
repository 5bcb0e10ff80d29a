package io.rowloom.memory.lock;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that is locked: who has it, and who waits for it in the order of arrival. Guarded by the lock space. */
final class Locked {

    private final Map<Holder, Mode> holders = new HashMap<>(2);
    private final Deque<Waiter> waiters = new ArrayDeque<>();

    boolean isFree() {
        return holders.isEmpty() && waiters.isEmpty();
    }

    /** Says whether a holder can have it now: nobody excludes it, and nobody came before who wants the same. */
    boolean admits(Holder holder, Mode mode) {
        return blockers(holder, mode, null).isEmpty();
    }

    /** Who must be done first: those who have it, and those who came before. A holder who wants more came before all of them. */
    List<Holder> blockers(Holder holder, Mode mode, @Nullable Waiter own) {
        List<Holder> blockers = new ArrayList<>();
        holders.forEach((other, held) -> {
            if (other != holder && held.excludes(mode)) {
                blockers.add(other);
            }
        });
        if (!holders.containsKey(holder)) {
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
        holders.merge(holder, mode, (held, more) -> held.includes(more) ? held : more);
    }

    void enqueue(Waiter waiter) {
        if (holders.containsKey(waiter.holder())) {
            waiters.addFirst(waiter);
        } else {
            waiters.addLast(waiter);
        }
    }

    /** Somebody waits no more: those behind may go on. */
    void leave(Waiter waiter) {
        waiters.remove(waiter);
        admitWaiters();
    }

    /** A holder has less than before, or nothing. */
    void take(Holder holder, @Nullable Mode left) {
        if (left == null) {
            holders.remove(holder);
        } else {
            holders.put(holder, left);
        }
        admitWaiters();
    }

    private void admitWaiters() {
        for (Waiter waiter : List.copyOf(waiters)) {
            if (blockers(waiter.holder(), waiter.mode(), waiter).isEmpty()) {
                waiters.remove(waiter);
                give(waiter.holder(), waiter.mode());
                waiter.admit();
            }
        }
    }
}
