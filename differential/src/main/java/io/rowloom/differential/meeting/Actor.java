package io.rowloom.differential.meeting;

import io.rowloom.Table;
import io.rowloom.Transaction;
import io.rowloom.differential.program.Failures;
import io.rowloom.differential.program.World;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Plays a part, on a thread of its own: a transaction takes no other (rule S31). */
final class Actor implements AutoCloseable {

    static final List<Object> COMMITTED = List.of("committed");
    private static final List<Object> BEGUN = List.of("begun");
    private static final List<Object> ENDED = List.of("ended");

    private final World world;
    private final Part part;
    private final Class<? extends Table<?>> first;
    private final ExecutorService executor;
    private @Nullable Thread thread;
    private @Nullable Transaction transaction;
    private int next;

    /** Plays a part in a world of its own; the first table is the one that a snapshot is taken of. */
    Actor(World world, Part part, Class<? extends Table<?>> first) {
        this.world = world;
        this.part = part;
        this.first = first;
        this.executor = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, "part");
            made.setDaemon(true);
            thread = made;
            return made;
        });
    }

    boolean isThrough() {
        return next > part.last();
    }

    /** Begins the next step. */
    Future<List<Object>> start() {
        int index = next++;
        return executor.submit(() -> play(index));
    }

    /** Takes the next step. */
    List<Object> take() {
        return got(start());
    }

    /** The thread that it plays on, once it has begun. */
    @Nullable
    Thread thread() {
        return thread;
    }

    /** Leaves out a step. */
    void skip() {
        next++;
    }

    /** Undoes everything, as a store does with one who gave way. */
    void giveUp() {
        run(() -> {
            if (transaction != null) {
                transaction.rollback();
                transaction = null;
            }
            return ENDED;
        });
    }

    private List<Object> run(Callable<List<Object>> what) {
        return got(executor.submit(what));
    }

    static List<Object> got(Future<List<Object>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a part was played", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a part could not be played", e.getCause());
        }
    }

    private List<Object> play(int index) {
        if (part.level() == Level.ALONE && (index == 0 || index == part.last())) {
            return ENDED;
        }
        if (index == 0) {
            return told(this::begin);
        }
        return index == part.last() ? told(this::end) : world.tell(part.steps().get(index - 1));
    }

    private static List<Object> told(Callable<List<Object>> what) {
        try {
            return what.call();
        } catch (Exception e) {
            return List.of(Failures.describe(e));
        }
    }

    /** A picture is taken at the first read on one database and at the beginning on another, so it is read at once. */
    private List<Object> begin() {
        Transaction begun = world.database().begin(part.level().options());
        transaction = begun;
        world.enter(begun);
        return part.level() == Level.SNAPSHOT
                ? List.of("begun", begun.from(first).exists())
                : BEGUN;
    }

    private List<Object> end() {
        Transaction open = transaction;
        if (open == null) {
            return ENDED;
        }
        transaction = null;
        world.enter(world.database());
        if (part.commits()) {
            open.commit();
            return COMMITTED;
        }
        open.rollback();
        return ENDED;
    }

    @Override
    public void close() {
        giveUp();
        executor.close();
    }
}
