package io.rowloom.tck.history;

import io.rowloom.Database;
import io.rowloom.Transaction;
import io.rowloom.TransactionOptions;
import io.rowloom.error.CommitOutcomeUnknownException;
import io.rowloom.error.RowloomException;
import io.rowloom.tck.history.Recorded.Ending;
import io.rowloom.tck.model.Strand;
import io.rowloom.tck.model.Strand_;
import io.rowloom.tck.rule.Crowd;
import io.rowloom.tx.Isolation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs transactions that read lists and append to them on several threads at once, and records what each did and saw.
 * A few lists are in use at a time, so that the transactions meet; a full list is left for the next.
 */
final class Recording {

    /** With fewer transactions than this a history says nothing. */
    static final int FEWEST = 50;

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int THREADS = 8;
    private static final int LISTS_IN_USE = 4;
    private static final int APPENDS_TO_A_LIST = 60;
    private static final int LISTS_AT_ONCE = 64;
    private static final int ONE_IN_ABORTS = 20;

    private final Database db;
    private final TransactionOptions how;
    private final long seed;
    private final long end;
    private final AtomicInteger items = new AtomicInteger();
    private final AtomicInteger committed = new AtomicInteger();
    private final AtomicInteger lists = new AtomicInteger();
    private final ReentrantLock making = new ReentrantLock();

    private Recording(Database db, Isolation level, long seed, Duration time) {
        this.db = db;
        this.how = TransactionOptions.defaults().isolation(level);
        this.seed = seed;
        this.end = System.nanoTime() + time.toNanos();
    }

    /**
     * Records a history.
     *
     * @param db where; its table of strands is empty
     * @param level the level of all transactions
     * @param seed what decides the transactions, though not how they meet
     * @param time how long new ones are begun
     * @return what happened
     * @throws Exception what no transaction may throw
     */
    static History of(Database db, Isolation level, long seed, Duration time) throws Exception {
        Recording recording = new Recording(db, level, seed, time);
        recording.moreLists();
        List<Recorded> done = Crowd.run(THREADS, recording::run).stream()
                .flatMap(List::stream)
                .toList();
        Map<Integer, List<Integer>> last = new HashMap<>();
        db.from(Strand.class).all().forEach(strand -> last.put(strand.number, parsed(strand.items)));
        return new History(done, last);
    }

    private static List<Integer> parsed(String items) {
        return items.isEmpty()
                ? List.of()
                : Arrays.stream(items.split(",", -1))
                        .filter(item -> !item.isEmpty())
                        .map(Integer::valueOf)
                        .toList();
    }

    /** Makes lists while they are still enough; a thread that is ahead of them waits. */
    private void moreLists() {
        making.lock();
        try {
            while (lists.get() - firstInUse() < LISTS_AT_ONCE / 2) {
                List<Strand> strands = new ArrayList<>();
                for (int i = 0; i < LISTS_AT_ONCE; i++) {
                    strands.add(new Strand(lists.get() + i));
                }
                lists.addAndGet(db.saveAll(strands).size());
            }
        } finally {
            making.unlock();
        }
    }

    private List<Recorded> run(int thread) {
        Random random = new Random(seed * 31 + thread);
        List<Recorded> done = new ArrayList<>();
        while (goesOn()) {
            List<Step> steps = new ArrayList<>();
            done.add(new Recorded(run(random, steps), steps));
            if (lists.get() - firstInUse() < LISTS_AT_ONCE / 2) {
                moreLists();
            }
        }
        return done;
    }

    /** A store that finds deadlocks after a second commits little in the first ones: it is watched longer. */
    private boolean goesOn() {
        long left = end - System.nanoTime();
        return left > 0 || (committed.get() < FEWEST && left > -LONGEST.toNanos());
    }

    private int firstInUse() {
        return items.get() / APPENDS_TO_A_LIST;
    }

    /** Thrown to roll back. */
    private static final class OnPurpose extends Exception {
        private static final long serialVersionUID = 1;
    }

    private Ending run(Random random, List<Step> steps) {
        int known = lists.get(); // a snapshot does not have the lists that are made after it
        try {
            db.useTransaction(how, tx -> {
                for (int i = 1 + random.nextInt(4); i > 0; i--) {
                    step(tx, random, known, steps);
                }
                if (random.nextInt(ONE_IN_ABORTS) == 0) {
                    throw new OnPurpose();
                }
            });
            committed.incrementAndGet();
            return Ending.COMMITTED;
        } catch (OnPurpose e) {
            return Ending.ABORTED;
        } catch (CommitOutcomeUnknownException e) {
            return Ending.UNKNOWN;
        } catch (RowloomException e) {
            if (!e.retryable()) {
                throw e;
            }
            return Ending.ABORTED;
        }
    }

    private void step(Transaction tx, Random random, int known, List<Step> steps) {
        int list = Math.min(firstInUse() + random.nextInt(LISTS_IN_USE), known - 1);
        if (random.nextBoolean()) {
            int item = items.incrementAndGet();
            steps.add(new Step.Append(list, item)); // before it is tried: it may have an effect and fail
            int rows = tx.from(Strand.class)
                    .where(Strand_.number.eq(list))
                    .update(Strand_.items.set(Strand_.items.concat(item + ",")));
            if (rows != 1) {
                throw new IllegalStateException("an append found " + rows + " lists");
            }
        } else {
            Strand read = tx.from(Strand.class).where(Strand_.number.eq(list)).one();
            steps.add(new Step.Read(list, parsed(read.items)));
        }
    }
}
