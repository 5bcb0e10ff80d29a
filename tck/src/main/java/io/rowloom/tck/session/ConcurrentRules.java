package io.rowloom.tck.session;

import io.rowloom.ConcurrentFunction;
import io.rowloom.Database;
import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.Outcome;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.model.Word_;
import io.rowloom.tck.rule.Crowd;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Work of many items at once, and its end. */
final class ConcurrentRules implements SessionGroup {

    private static final int PATIENCE_SECONDS = 120;

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S127", Word.class)
                        .show("the results come in the order of the items", ConcurrentRules::inOrder)
                        .show("each item has a virtual thread of its own", ConcurrentRules::ownThreads)
                        .show("no items give no results and send nothing", ConcurrentRules::noItems)
                        .show("ten thousand items", ConcurrentRules::tenThousand)
                        .show("no more run at once than there are connections", ConcurrentRules::bounded)
                        .show("two run at once on two connections", ConcurrentRules::atOnce)
                        .show("an item may hand out items of its own", ConcurrentRules::nested)
                        .show("each call is a transaction of its own", ConcurrentRules::ownTransactions),
                Rule.core("S128", Word.class)
                        .show("a checked exception comes out as it is", ConcurrentRules::checked)
                        .show("an error comes out as it is", ConcurrentRules::error)
                        .show("an error of the store comes out as it is", ConcurrentRules::storeError)
                        .show("what runs is interrupted and has ended", ConcurrentRules::othersInterrupted)
                        .show("what waits does not begin", ConcurrentRules::othersDoNotBegin)
                        .show("the other failures are suppressed", ConcurrentRules::suppressed)
                        .show("a transaction that was left open is rolled back and refused", ConcurrentRules::leftOpen),
                Rule.core("S129", Word.class)
                        .show("an interrupt of the caller stops all", ConcurrentRules::callerInterrupted)
                        .show("an interrupt before the call begins nothing", ConcurrentRules::interruptedBefore),
                Rule.core("S132", Word.class)
                        .show("a thousand threads change a row each", ConcurrentRules::rowEach)
                        .show("a thousand threads change one row", ConcurrentRules::oneRow));
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static void inOrder(World world) throws Exception {
        Database db = world.db();
        List<Word> rows = db.mapConcurrently(numbers(100), (session, i) -> {
            if (i % 3 == 0) {
                LockSupport.parkNanos(1);
            }
            return session.save(new Word("w" + i));
        });
        Expect.same(
                "the texts",
                numbers(100).stream().map(i -> "w" + i).toList(),
                rows.stream().map(row -> row.text).toList());
        Expect.same("stored rows", 100L, db.from(Word.class).count());
        Expect.thrown(UnsupportedOperationException.class, () -> rows.remove(0));
    }

    private static void ownThreads(World world) throws Exception {
        List<Thread> threads = world.db().mapConcurrently(numbers(50), (session, i) -> Thread.currentThread());
        Expect.same("different threads", 50, Set.copyOf(threads).size());
        Expect.holds("each to be virtual", threads.stream().allMatch(Thread::isVirtual));
        Expect.holds("none to be the caller's", !threads.contains(Thread.currentThread()));
    }

    private static void noItems(World world) throws Exception {
        Database db = world.db();
        long before = world.sent();
        Expect.same(
                "the results",
                List.of(),
                db.mapConcurrently(
                        List.<Integer>of(),
                        (session, i) -> session.from(Word.class).count()));
        Expect.same("statements that were sent", 0L, world.sent() - before);
    }

    private static void tenThousand(World world) throws Exception {
        Database db = world.db();
        Word row = world.stored(new Word("a"));
        List<String> texts =
                db.mapConcurrently(numbers(10_000), (session, i) -> session.getOne(Word.class, row.id()).text + i);
        Expect.same("the results", numbers(10_000).stream().map(i -> "a" + i).toList(), texts);
    }

    private static void bounded(World world) throws Exception {
        Database db = world.open(options -> options.poolSize(3));
        AtomicInteger inside = new AtomicInteger();
        List<Integer> together = db.mapConcurrently(numbers(200), (session, i) -> {
            int now = inside.incrementAndGet();
            long rows = session.from(Word.class).count();
            LockSupport.parkNanos(1);
            inside.decrementAndGet();
            return now + (int) rows;
        });
        Expect.holds("no more than three at once", Collections.max(together) <= 3);
    }

    private static void atOnce(World world) throws Exception {
        Database db = world.open(options -> options.poolSize(2));
        CountDownLatch both = new CountDownLatch(2);
        List<Boolean> met = db.mapConcurrently(numbers(2), (session, i) -> {
            both.countDown();
            return both.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        });
        Expect.same("whether each met the other", List.of(true, true), met);
    }

    private static void nested(World world) throws Exception {
        Database db = world.open(options -> options.poolSize(2));
        List<List<Long>> counts = db.mapConcurrently(
                numbers(8),
                (outer, i) -> db.mapConcurrently(
                        numbers(5), (session, k) -> session.from(Word.class).count() + i * 10L + k));
        for (int i = 0; i < 8; i++) {
            int row = i;
            Expect.same(
                    "the results of an item",
                    numbers(5).stream().map(k -> row * 10L + k).toList(),
                    counts.get(i));
        }
    }

    private static void ownTransactions(World world) throws Exception {
        Database db = world.db();
        List<Long> seen = db.mapConcurrently(
                numbers(20),
                (session, i) -> session.inTransaction(tx -> {
                    Word row = tx.save(new Word("t" + i));
                    Expect.thrown(
                            MisuseException.class,
                            () -> session.from(Word.class).count());
                    return tx.from(Word.class).where(Word_.id.eq(row.id())).count();
                }));
        Expect.same("rows of its own that each saw", Collections.nCopies(20, 1L), seen);
        Expect.thrown(
                IllegalStateException.class,
                () -> db.mapConcurrently(List.of(1), (session, i) -> {
                    Expect.holds("a stored row", session.save(new Word("stays")).createdAt() != null);
                    throw new IllegalStateException("no");
                }));
        Expect.same("stored rows", 21L, db.from(Word.class).count());
    }

    private static void checked(World world) throws Exception {
        IOException thrown = new IOException("no");
        ConcurrentFunction<Integer, Boolean, IOException> body = (session, i) -> {
            if (i == 7) {
                throw thrown;
            }
            return true;
        };
        IOException error = Expect.thrown(IOException.class, () -> world.db().mapConcurrently(numbers(20), body));
        Expect.instance("the exception", thrown, error);
    }

    private static void error(World world) throws Exception {
        Database db = world.db();
        AssertionError thrown = new AssertionError("no");
        AssertionError caught = null;
        try {
            Expect.same("results", List.of(), db.mapConcurrently(numbers(3), (session, i) -> {
                throw thrown;
            }));
        } catch (AssertionError e) {
            caught = e;
        }
        Expect.instance("the error", thrown, caught);
    }

    private static void storeError(World world) throws Exception {
        Database db = world.db();
        Word first = world.stored(new Word("there"));
        Expect.thrown(
                UniqueViolationException.class,
                () -> db.mapConcurrently(List.of(first.text), (session, text) -> session.save(new Word(text))));
        Expect.same("stored rows", 1L, db.from(Word.class).count());
    }

    /** Two places: item 0 waits for ever, and item 1 fails when item 0 has begun. */
    private static IllegalStateException failing(World world, int items, Set<String> seen) throws Exception {
        Database db = world.open(options -> options.poolSize(2));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        return Expect.thrown(
                IllegalStateException.class,
                () -> db.mapConcurrently(numbers(items), (session, i) -> {
                    seen.add("begun " + i);
                    if (i != 0) {
                        Expect.holds("the other item to begin", begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
                        throw new IllegalStateException("first");
                    }
                    begun.countDown();
                    try {
                        return never.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        seen.add("interrupted " + i);
                        throw new IllegalStateException("second", e);
                    }
                }));
    }

    private static void othersInterrupted(World world) throws Exception {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        failing(world, 2, seen);
        Expect.same("what happened", Set.of("begun 0", "begun 1", "interrupted 0"), Set.copyOf(seen));
    }

    private static void othersDoNotBegin(World world) throws Exception {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        failing(world, 500, seen);
        Expect.same(
                "items that began",
                2L,
                seen.stream().filter(each -> each.startsWith("begun")).count());
    }

    private static void suppressed(World world) throws Exception {
        IllegalStateException error = failing(world, 2, ConcurrentHashMap.newKeySet());
        Expect.same("the failure", "first", error.getMessage());
        Expect.same("suppressed failures", 1, error.getSuppressed().length);
        Expect.same("the suppressed one", "second", error.getSuppressed()[0].getMessage());
    }

    private static void leftOpen(World world) throws Exception {
        Database db = world.open(options -> options.poolSize(1));
        Expect.thrown(
                MisuseException.class,
                () -> db.mapConcurrently(
                        List.of("left"), (session, text) -> db.begin().save(new Word(text))));
        Expect.same("stored rows", 0L, db.from(Word.class).count());
    }

    private static void callerInterrupted(World world) throws Exception {
        Database db = world.db();
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        FutureTask<InterruptedOperationException> call = new FutureTask<>(() -> {
            InterruptedOperationException error = Expect.thrown(
                    InterruptedOperationException.class,
                    () -> db.mapConcurrently(numbers(2), (session, i) -> {
                        begun.countDown();
                        try {
                            return never.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                        } finally {
                            ended.incrementAndGet();
                        }
                    }));
            Expect.same("the flag", true, Thread.interrupted());
            Expect.same("items that ended", 2, ended.get());
            return error;
        });
        Thread caller = Thread.ofVirtual().start(call);
        while (!begun.await(20, TimeUnit.MILLISECONDS)) {
            Expect.holds("both to begin", !call.isDone());
        }
        caller.interrupt();
        Expect.same(
                "the outcome",
                Outcome.UNKNOWN,
                call.get(PATIENCE_SECONDS, TimeUnit.SECONDS).outcome());
    }

    private static void interruptedBefore(World world) throws Exception {
        Database db = world.db();
        AtomicInteger begun = new AtomicInteger();
        Thread.currentThread().interrupt();
        try {
            InterruptedOperationException error = Expect.thrown(
                    InterruptedOperationException.class,
                    () -> db.mapConcurrently(numbers(5), (session, i) -> begun.incrementAndGet()));
            Expect.same("the outcome", Outcome.NOT_APPLIED, error.outcome());
        } finally {
            Expect.same("the flag", true, Thread.interrupted());
        }
        Expect.same("items that began", 0, begun.get());
    }

    private static Database patient(World world) throws Exception {
        Duration wait = Duration.ofSeconds(PATIENCE_SECONDS);
        return world.open(options -> options.poolSize(10).connectionWait(wait).lockWait(wait));
    }

    private static void rowEach(World world) throws Exception {
        Database db = patient(world);
        List<Word> rows =
                db.saveAll(numbers(1_000).stream().map(i -> new Word("w" + i)).toList());
        List<String> texts = Crowd.run(
                1_000,
                i -> db.inTransaction(tx -> {
                    Word row = tx.getOne(Word.class, rows.get(i).id());
                    row.text = row.text + "!";
                    return tx.save(row).text;
                }));
        Expect.same("the texts", numbers(1_000).stream().map(i -> "w" + i + "!").toList(), texts);
        Expect.same(
                "stored changes",
                1_000L,
                db.from(Word.class).where(Word_.text.endsWith("!")).count());
    }

    private static void oneRow(World world) throws Exception {
        Database db = patient(world);
        Word counter = db.save(new Word("0"));
        List<Word> changed = Crowd.run(
                1_000,
                i -> db.modify(
                        Word.class, counter.id(), row -> row.text = String.valueOf(Integer.parseInt(row.text) + 1)));
        Expect.same(
                "different results",
                1_000L,
                changed.stream().map(row -> row.text).distinct().count());
        Expect.same("the end", "1000", db.getOne(Word.class, counter.id()).text);
    }
}
