package io.rowloom.tck.session;

import io.rowloom.Database;
import io.rowloom.Transaction;
import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.Outcome;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.model.Word_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** One database and many threads, the listener of statements, interrupts, and the end. */
final class SharedRules implements SessionGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S37", Word.class)
                        .each("is told", Calls.all(), SharedRules::isTold)
                        .show("with its words, its time and its rows", SharedRules::events)
                        .show("a failed one with its error", SharedRules::failedEvent),
                Rule.core("S38", Word.class)
                        .each("is refused before anything is sent", Calls.all(), SharedRules::interrupted)
                        .show("in a transaction too", SharedRules::interruptedInTransaction)
                        .show("it works again when the flag is gone", SharedRules::worksAgain),
                Rule.core("S39", Word.class)
                        .show("a hundred virtual threads write and read", SharedRules::manyThreads)
                        .show("each in a transaction of its own", SharedRules::manyTransactions)
                        .show("one value, many writers, one winner", SharedRules::oneWinner),
                Rule.core("S40", Word.class)
                        .show("closing twice does no harm", SharedRules::closeTwice)
                        .show("a closed database is refused", SharedRules::closedIsRefused));
    }

    private static void isTold(World world, Calls.Call call) throws Exception {
        Database db = world.db();
        Word row = Calls.changed(db);
        long before = world.sent();
        Expect.holds("a result", call.run(db, row) != null);
        Expect.holds("a statement to be told", world.sent() > before);
    }

    private static void events(World world) throws Exception {
        List<io.rowloom.StatementEvent> events = new ArrayList<>();
        Database db = world.open(options -> options.onStatement(events::add));
        world.storeShuffled(db, List.of(new Word("a"), new Word("b")));
        events.clear();
        Expect.same(
                "rows", 2, db.from(Word.class).where(Word_.text.ne("c")).all().size());
        Expect.same("events", 1, events.size());
        io.rowloom.StatementEvent event = events.getFirst();
        Expect.holds("words that name the table", event.statement().contains("tck_word"));
        Expect.holds("words without the value", !event.statement().contains("'c'"));
        Expect.same("the rows that were read", 2L, event.rows());
        Expect.holds("a time", !event.duration().isNegative());
        Expect.same("the error", null, event.failure());
    }

    private static void failedEvent(World world) throws Exception {
        List<io.rowloom.StatementEvent> events = new ArrayList<>();
        Database db = world.open(options -> options.onStatement(events::add));
        world.storeShuffled(db, List.of(new Word("a")));
        events.clear();
        Expect.thrown(io.rowloom.error.UniqueViolationException.class, () -> db.save(new Word("a")));
        Expect.holds(
                "an event with an error",
                events.stream().anyMatch(event -> event.failure() != null && event.rows() == -1));
    }

    private static void interrupted(World world, Calls.Call call) throws Exception {
        Database db = world.db();
        Word row = Calls.changed(db);
        long before = world.sent();
        Thread.currentThread().interrupt();
        try {
            InterruptedOperationException error =
                    Expect.thrown(InterruptedOperationException.class, () -> call.run(db, row), "changed");
            Expect.same("the outcome", Outcome.NOT_APPLIED, error.outcome());
        } finally {
            Expect.same("the flag", true, Thread.interrupted());
        }
        Expect.same("statements that were sent", 0L, world.sent() - before);
        Expect.same("the stored alias", null, db.from(Word.class).one().alias);
    }

    private static void interruptedInTransaction(World world) throws Exception {
        Database db = world.db();
        try (Transaction tx = db.begin()) {
            world.storeShuffled(tx, List.of(new Word("a")));
            Thread.currentThread().interrupt();
            try {
                Expect.thrown(
                        InterruptedOperationException.class,
                        () -> tx.from(Word.class).count());
            } finally {
                Expect.same("the flag", true, Thread.interrupted());
            }
            Expect.same("rows", 1L, tx.from(Word.class).count());
            tx.commit();
        }
        Expect.same("rows", 1L, db.from(Word.class).count());
    }

    private static void worksAgain(World world) throws Exception {
        Database db = world.db();
        for (int i = 0; i < 30; i++) {
            Thread.currentThread().interrupt();
            Expect.thrown(InterruptedOperationException.class, () -> db.save(new Word("a")));
            Expect.same("the flag", true, Thread.interrupted());
        }
        Word row = world.stored(new Word("a"));
        Expect.same("the rows", List.of(row), db.from(Word.class).all());
    }

    private static <V> List<V> inThreads(
            int count, java.util.function.IntFunction<java.util.concurrent.Callable<V>> work) throws Exception {
        List<FutureTask<V>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tasks.add(new FutureTask<>(work.apply(i)));
        }
        tasks.forEach(task -> Thread.ofVirtual().start(task));
        List<V> results = new ArrayList<>();
        for (FutureTask<V> task : tasks) {
            results.add(task.get(60, TimeUnit.SECONDS));
        }
        return results;
    }

    private static void manyThreads(World world) throws Exception {
        Database db = world.db();
        List<Word> rows = inThreads(100, i -> () -> {
            Word row = db.save(new Word("w" + i));
            return db.getOne(Word.class, row.id());
        });
        Expect.same("rows", 100L, db.from(Word.class).count());
        for (int i = 0; i < rows.size(); i++) {
            Expect.same("the text", "w" + i, rows.get(i).text);
        }
    }

    private static void manyTransactions(World world) throws Exception {
        Database db = world.db();
        List<Long> seen = inThreads(
                40,
                i -> () -> db.inTransaction(tx -> {
                    world.words();
                    Expect.same(
                            "saved rows",
                            2,
                            tx.saveAll(List.of(new Word("a" + i), new Word("b" + i)))
                                    .size());
                    return tx.from(Word.class)
                            .where(Word_.text.endsWith(String.valueOf("b" + i)))
                            .count();
                }));
        Expect.holds("each to see its own rows", seen.stream().allMatch(count -> count >= 1));
        Expect.same("rows", 80L, db.from(Word.class).count());
    }

    private static void oneWinner(World world) throws Exception {
        Database db = world.db();
        List<Boolean> won = inThreads(20, i -> () -> {
            try {
                return db.save(new Word("the one")).createdAt() != null;
            } catch (io.rowloom.error.UniqueViolationException lost) {
                return false;
            }
        });
        Expect.same("winners", 1L, won.stream().filter(each -> each).count());
        Expect.same("rows", 1L, db.from(Word.class).count());
    }

    private static void closeTwice(World world) throws Exception {
        Database db = world.open(options -> options);
        world.storeShuffled(db, List.of(new Word("a")));
        db.close();
        db.close();
    }

    private static void closedIsRefused(World world) throws Exception {
        Database db = world.open(options -> options);
        db.close();
        Expect.thrown(
                io.rowloom.error.MisuseException.class,
                () -> db.from(Word.class).count());
        Expect.thrown(io.rowloom.error.MisuseException.class, () -> db.save(new Word("a")));
        Expect.thrown(io.rowloom.error.MisuseException.class, () -> db.begin());
    }
}
