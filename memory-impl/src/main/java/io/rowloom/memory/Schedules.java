package io.rowloom.memory;

import io.rowloom.error.MisuseException;
import io.rowloom.error.RowloomException;
import io.rowloom.memory.schedule.Choices;
import io.rowloom.memory.schedule.Chooser;
import io.rowloom.memory.schedule.Ran;
import io.rowloom.memory.schedule.Replay;
import io.rowloom.memory.schedule.Turnstile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Runs pieces of work that would run at the same time in all the orders in which their calls of the store can meet, and looks whether what must hold
 * does hold after each. It finds lost updates and write skews, and tells the order that led there, to be run again (rule M12).
 * <pre>{@code
 * Schedules.of(db).explore(
 *         end -> assertThat(end.database().getOne(Account.class, id).balance).isEqualTo(2),
 *         db -> deposit(db, id, 1),
 *         db -> deposit(db, id, 1));
 * }</pre>
 * Each schedule runs on a fork of the database, every piece of work on a virtual thread, one at a time: it is stopped before it begins a transaction, reads,
 * writes, commits, and when it gets a lock that it waited for. Where there are few schedules all are tried, else a random part of them that follows
 * from a seed. Calls of threads that the work starts itself are not stopped, and work that waits for another piece by other means than locks of the store
 * ends in {@link MisuseException}. Immutable; any thread may use it.
 */
public final class Schedules {

    private static final int MOST_SCHEDULES = 1_000;
    private static final int MOST_PIECES = 26;

    private final MemorySnapshot start;
    private final long seed;
    private final int most;

    private Schedules(MemorySnapshot start, long seed, int most) {
        this.start = start;
        this.seed = seed;
        this.most = most;
    }

    /** A piece of work. */
    @FunctionalInterface
    public interface Work {

        /**
         * Does the work. It must always do the same when it is given the same.
         *
         * @param db the database, which the other pieces use too; do not close it
         * @throws Exception if it fails
         */
        void run(MemoryDatabase db) throws Exception;
    }

    /** What must hold when all work has ended. */
    @FunctionalInterface
    public interface Check {

        /**
         * Looks at the end of a schedule.
         *
         * @param end what is there
         * @throws Exception if it is not what was expected; an {@link AssertionError} will do as well
         */
        void check(End end) throws Exception;
    }

    /**
     * The end of a schedule.
     *
     * @param database the database, as the work has left it
     * @param failures for each piece of work the lost race that it ended with, if it did: an exception that is {@link RowloomException#retryable()}
     */
    public record End(MemoryDatabase database, List<Optional<Throwable>> failures) {

        /**
         * Counts the pieces of work that have not failed.
         *
         * @return the number
         */
        public int done() {
            return (int) failures.stream().filter(Optional::isEmpty).count();
        }
    }

    /**
     * How much was tried, where nothing was found.
     *
     * @param schedules how many schedules
     * @param complete whether there are no others
     * @param seed what the choice among them followed from
     */
    public record Explored(int schedules, boolean complete, long seed) {}

    /**
     * Begins with what is committed in a database, whose seed is the seed. A thousand schedules are tried at most.
     *
     * @param start the database; it is not changed
     * @return the schedules
     */
    public static Schedules of(MemoryDatabase start) {
        return new Schedules(start.snapshot(), start.seed(), MOST_SCHEDULES);
    }

    /**
     * Takes another seed.
     *
     * @param value what the choice among many schedules follows from
     * @return the same with it
     */
    public Schedules seed(long value) {
        return new Schedules(start, value, most);
    }

    /**
     * Bounds the effort.
     *
     * @param schedules how many are tried at most, 1 or more
     * @return the same with the bound
     * @throws MisuseException if the number is less than 1
     */
    public Schedules most(int schedules) {
        if (schedules < 1) {
            throw new MisuseException("most(…) expects 1 schedule or more and got less");
        }
        return new Schedules(start, seed, schedules);
    }

    /**
     * Tries schedules until one is not as it should be.
     *
     * @param check what must hold in the end
     * @param work the pieces of work, 2 to 26
     * @return how much was tried
     * @throws ScheduleError if the check failed, or work with anything but a lost race
     * @throws MisuseException if the work waits for anything but locks of the store, or there is too little or too much of it
     * @throws InterruptedException if the thread was interrupted
     */
    public Explored explore(Check check, Work... work) throws InterruptedException {
        Choices choices = new Choices(seed);
        int tried = 0;
        while (tried < most && !(tried > 0 && choices.isComplete())) {
            run(choices, check, work);
            choices.endOfSchedule();
            tried++;
        }
        return new Explored(tried, choices.isComplete(), seed);
    }

    /**
     * Runs one schedule again.
     *
     * @param schedule the letters that the {@link ScheduleError} told
     * @param check what must hold in the end
     * @param work the same pieces of work
     * @throws ScheduleError if the check failed, or work with anything but a lost race
     * @throws MisuseException if the schedule belongs to other work
     * @throws InterruptedException if the thread was interrupted
     */
    public void replay(String schedule, Check check, Work... work) throws InterruptedException {
        run(new Replay(schedule), check, work);
    }

    private void run(Chooser chooser, Check check, Work... work) throws InterruptedException {
        if (work.length < 2 || work.length > MOST_PIECES) {
            throw new MisuseException(
                    "a schedule expects 2 to " + MOST_PIECES + " pieces of work and got " + work.length);
        }
        Turnstile turnstile = new Turnstile();
        try (MemoryDatabase db = start.open(turnstile)) {
            Ran ran = turnstile.run(
                    Arrays.stream(work).map(each -> call(each, db)).toList(), chooser);
            ran.failures().stream()
                    .flatMap(Optional::stream)
                    .filter(failure -> !isLostRace(failure))
                    .findFirst()
                    .ifPresent(failure -> {
                        throw new ScheduleError(ran.schedule(), ran.steps(), failure);
                    });
            check(check, new End(db, ran.failures()), ran);
        }
    }

    private static Callable<Boolean> call(Work work, MemoryDatabase db) {
        return () -> {
            work.run(db);
            return true;
        };
    }

    private static boolean isLostRace(Throwable failure) {
        return failure instanceof RowloomException e && e.retryable();
    }

    private static void check(Check check, End end, Ran ran) throws InterruptedException {
        try {
            check.check(end);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | AssertionError e) {
            throw new ScheduleError(ran.schedule(), ran.steps(), e);
        }
    }
}
