package io.rowloom.memory.schedule;

import io.rowloom.error.MisuseException;
import io.rowloom.memory.lock.WaitWatch;
import io.rowloom.memory.schedule.Participant.State;
import io.rowloom.memory.step.Gate;
import io.rowloom.memory.step.Moment;
import io.rowloom.memory.step.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets several threads through, one step at a time. Each parks before every call of the store, and goes on when it is chosen, until its next call or its
 * end; only then somebody is chosen again. One who waits for a lock cannot be chosen until whoever has the lock gives it. That is decided within
 * the step of the giver, so what happens depends on the choices alone. A thread that takes no part passes freely.
 */
public final class Turnstile implements Gate, WaitWatch {

    private static final Duration LONGEST_STEP = Duration.ofSeconds(30);

    private final ReentrantLock mutex = new ReentrantLock();
    private final Condition changed = mutex.newCondition();
    private final Map<Thread, Participant> threads = new ConcurrentHashMap<>();
    private final List<Participant> all = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final StringBuilder schedule = new StringBuilder();
    private boolean open; // nobody is held up any more

    /** Makes one for one run. */
    public Turnstile() {}

    /**
     * Runs work, each on a virtual thread, until all of it has ended.
     *
     * @param work the work
     * @param chooser says who goes on
     * @return what was thrown, where something was, and what was done
     * @throws InterruptedException if the calling thread was interrupted; the work goes on without order then
     */
    public Ran run(List<? extends Callable<?>> work, Chooser chooser) throws InterruptedException {
        mutex.lockInterruptibly();
        try {
            for (Callable<?> each : work) {
                start(each);
                awaitPause();
            }
            while (choose(chooser)) {
                awaitPause();
            }
        } finally {
            open = true;
            all.forEach(each -> each.turn.signal());
            mutex.unlock();
        }
        return new Ran(
                schedule.toString(),
                List.copyOf(steps),
                all.stream().map(Participant::failure).toList());
    }

    private void start(Callable<?> work) {
        Participant participant = new Participant(all.size(), mutex.newCondition());
        all.add(participant);
        Thread thread = Thread.ofVirtual()
                .name("participant-" + Replay.letter(participant.number))
                .unstarted(() -> carryOut(work, participant));
        threads.put(thread, participant);
        thread.start();
    }

    private void carryOut(Callable<?> work, Participant participant) {
        Throwable failure = null;
        try {
            work.call();
        } catch (Throwable e) {
            failure = e;
        }
        mutex.lock();
        try {
            participant.end(failure);
            changed.signal();
        } finally {
            mutex.unlock();
        }
    }

    /** Waits until nobody runs, and somebody could, or all have ended. */
    private void awaitPause() throws InterruptedException {
        long left = LONGEST_STEP.toNanos();
        while (any(State.RUNNING) || (!any(State.READY) && any(State.WAITING))) {
            if (left <= 0) {
                throw new MisuseException("a step of a schedule took longer than " + LONGEST_STEP.toSeconds()
                        + " s: " + schedule + ", and then none of them came to its next call of the store. Work that"
                        + " takes part waits for nothing but the locks of its store.");
            }
            left = changed.awaitNanos(left);
        }
    }

    private boolean any(State state) {
        return all.stream().anyMatch(each -> each.state == state);
    }

    /** Lets one go on; says whether there was any. */
    private boolean choose(Chooser chooser) {
        List<Integer> ready = all.stream()
                .filter(each -> each.state == State.READY)
                .map(each -> each.number)
                .toList();
        if (ready.isEmpty()) {
            return false;
        }
        Participant chosen = all.get(chooser.choose(ready));
        schedule.append(Replay.letter(chosen.number));
        steps.add(Replay.letter(chosen.number) + " " + chosen.next);
        chosen.state = State.RUNNING;
        chosen.turn.signal();
        return true;
    }

    @Override
    public void pass(Moment moment) {
        Participant participant = threads.get(Thread.currentThread());
        boolean part = moment.alone() && (moment.step() == Step.BEGIN || moment.step() == Step.COMMIT);
        if (participant != null && !part) {
            park(participant, moment.words());
        }
    }

    private void park(Participant participant, String next) {
        mutex.lock();
        try {
            participant.state = State.READY;
            participant.next = next;
            changed.signal();
            awaitTurn(participant);
        } finally {
            mutex.unlock();
        }
    }

    private void awaitTurn(Participant participant) {
        while (participant.state == State.READY && !open) {
            participant.turn.awaitUninterruptibly();
        }
        participant.state = State.RUNNING;
    }

    @Override
    public Runnable waits() {
        Participant participant = threads.get(Thread.currentThread());
        if (participant == null) {
            return NONE.waits();
        }
        become(participant, State.WAITING);
        return () -> become(participant, State.READY);
    }

    private void become(Participant participant, State state) {
        mutex.lock();
        try {
            participant.state = state;
            participant.next = "getting its lock";
            if (state == State.WAITING) {
                steps.add(Replay.letter(participant.number) + " waits for a lock");
            }
            changed.signal();
        } finally {
            mutex.unlock();
        }
    }

    /** One who got its lock is ready since then, and has perhaps been chosen already. */
    @Override
    public void goesOn() {
        Participant participant = threads.get(Thread.currentThread());
        if (participant == null) {
            return;
        }
        mutex.lock();
        try {
            if (participant.state == State.WAITING) {
                participant.state = State.READY;
                participant.next = "giving up its lock";
                changed.signal();
            }
            awaitTurn(participant);
        } finally {
            mutex.unlock();
        }
    }
}
