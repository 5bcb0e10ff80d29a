package io.rowloom.differential.meeting;

import io.rowloom.differential.program.Contents;
import io.rowloom.differential.program.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Plays a meeting on a store. One step is taken at a time; only where a step does not come to its end, because it waits for another part,
 * the next one is begun beside it. Whether it waits or is slow is guessed: a wrong guess makes two steps overlap, and the judge knows how
 * to judge those.
 */
final class Stage implements AutoCloseable {

    private static final long GLANCE_NANOS = 300_000;
    private static final int PARKED_GLANCES = 4;
    private static final int MOST_GLANCES = 40;
    private static final long LONGEST_SECONDS = 60;

    /** A step that was begun. */
    private record Begun(int index, int started, Future<List<Object>> future) {}

    private final Meeting meeting;
    private final List<Actor> actors = new ArrayList<>();
    private final List<@Nullable Begun> pending = new ArrayList<>();
    private final int[] next;
    private final List<Event> events = new ArrayList<>();
    private int time;

    private Stage(World world, Meeting meeting) {
        this.meeting = meeting;
        this.next = new int[meeting.parts().size()];
        for (int i = 0; i < meeting.parts().size(); i++) {
            actors.add(new Actor(world.beside(i), meeting.parts().get(i), meeting.first()));
            pending.add(null);
        }
    }

    static Trace play(World world, Meeting meeting) {
        world.reset(meeting.tables());
        meeting.before().forEach(world::tell);
        try (Stage stage = new Stage(world, meeting)) {
            stage.play();
            return new Trace(stage.events, world.tell(new Contents(meeting.tables())));
        }
    }

    private void play() {
        meeting.order().forEach(this::turn);
        while (true) {
            boolean open = false;
            for (int i = 0; i < actors.size(); i++) {
                turn(i);
                open |= pending.get(i) != null || !actors.get(i).isThrough();
            }
            if (!open) {
                return;
            }
            awaitOneOfAll();
        }
    }

    private void turn(int part) {
        look(part);
        if (pending.get(part) == null && !actors.get(part).isThrough()) {
            pending.set(part, new Begun(next[part]++, time++, actors.get(part).start()));
            glance(part, MOST_GLANCES);
            boolean mayFree = pending.get(part) == null;
            for (int i = 0; i < actors.size() && mayFree; i++) {
                if (i != part) {
                    glance(i, freed() ? MOST_GLANCES : 0);
                }
            }
        }
    }

    /** Whether the last step may have let others go on. */
    private boolean freed() {
        Event last = events.getLast();
        return last.index() == meeting.parts().get(last.part()).last()
                || last.isLost()
                || meeting.parts().get(last.part()).level() == Level.ALONE;
    }

    private void look(int part) {
        glance(part, 0);
    }

    /** Waits until a step is through, or seems to wait. */
    private void glance(int part, int most) {
        Begun begun = pending.get(part);
        if (begun == null) {
            return;
        }
        int parked = 0;
        for (int i = 0; i < most && !begun.future().isDone() && parked < PARKED_GLANCES; i++) {
            await(begun.future(), GLANCE_NANOS);
            Thread thread = actors.get(part).thread();
            parked = thread != null && thread.getState() != Thread.State.RUNNABLE ? parked + 1 : 0;
        }
        if (begun.future().isDone()) {
            pending.set(part, null);
            events.add(new Event(part, begun.index(), Actor.got(begun.future()), begun.started(), time++));
        }
    }

    private static void await(Future<List<Object>> future, long nanos) {
        try {
            future.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return; // asked for again by whoever wants the result
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a meeting was played", e);
        }
    }

    /** Where all who are not through wait, the store decides: by a deadlock's victim, or by the time for a lock. */
    private void awaitOneOfAll() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (stuck()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the store does not go on with this meeting:\n" + meeting);
            }
            for (int i = 0; i < actors.size(); i++) {
                glance(i, 1);
            }
        }
    }

    private boolean stuck() {
        for (int i = 0; i < actors.size(); i++) {
            if (pending.get(i) == null && !actors.get(i).isThrough()) {
                return false;
            }
        }
        return pending.stream().anyMatch(begun -> begun != null)
                && pending.stream()
                        .noneMatch(begun -> begun != null && begun.future().isDone());
    }

    @Override
    public void close() {
        actors.forEach(Actor::close);
    }
}
