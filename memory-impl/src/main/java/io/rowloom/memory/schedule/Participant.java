package io.rowloom.memory.schedule;

import java.util.Optional;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/** One who takes part in a schedule, on a thread of its own. Guarded by the turnstile. */
final class Participant {

    /** What it does just now. */
    enum State {
        /** It works, alone. */
        RUNNING,
        /** It stands before its next step. */
        READY,
        /** It waits for a lock. */
        WAITING,
        /** It is done. */
        ENDED
    }

    final int number;
    final Condition turn;
    State state = State.RUNNING;
    String next = "";
    private @Nullable Throwable failure;

    Participant(int number, Condition turn) {
        this.number = number;
        this.turn = turn;
    }

    void end(@Nullable Throwable thrown) {
        failure = thrown;
        state = State.ENDED;
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }
}
