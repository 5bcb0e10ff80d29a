package io.rowloom.memory.lock;

import java.util.List;
import java.util.concurrent.locks.Condition;

/** Somebody who waits for one lock. Guarded by the lock space. */
final class Waiter {

    private final Holder holder;
    private final Locked locked;
    private final Mode mode;
    private final Condition turn;
    private boolean admitted;
    private Runnable onAdmission = () -> {};

    Waiter(Holder holder, Locked locked, Mode mode, Condition turn) {
        this.holder = holder;
        this.locked = locked;
        this.mode = mode;
        this.turn = turn;
    }

    Holder holder() {
        return holder;
    }

    Mode mode() {
        return mode;
    }

    List<Holder> blockers() {
        return locked.blockers(holder, mode, this);
    }

    void onAdmission(Runnable told) {
        onAdmission = told;
    }

    void admit() {
        admitted = true;
        onAdmission.run();
        turn.signal();
    }

    /** Waits to be admitted, or for the time to run out. */
    boolean await(long nanos) throws InterruptedException {
        long left = nanos;
        while (!admitted && left > 0) {
            left = turn.awaitNanos(left);
        }
        return admitted;
    }

    boolean isAdmitted() {
        return admitted;
    }
}
