package io.rowloom.benchmarks.measure;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.database.Site;
import io.rowloom.benchmarks.rowloom.model.Account;
import io.rowloom.benchmarks.rowloom.model.Account_;
import io.rowloom.benchmarks.rowloom.model.Article;
import io.rowloom.benchmarks.rowloom.model.Article_;
import io.rowloom.benchmarks.rowloom.model.Comment;
import io.rowloom.benchmarks.work.ContenderFailure;
import io.rowloom.jdbc.JdbcDatabase;
import io.rowloom.memory.MemoryDatabase;
import io.rowloom.page.PageRequest;
import io.rowloom.relation.Ref;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** How the cost of a call grows with the rows, and that of an addition with the threads, in databases and in memory. */
public final class Scaling {

    private static final String MEMORY = "Memory";
    private static final int WARM_ROWS = 10_000;
    private static final int MOST_THREADS = 10_000;
    private static final int MANY = 100;
    private static final long ENOUGH = 300_000_000;

    private final List<Point> points = new ArrayList<>();

    private Scaling() {}

    /** What a curve is expected to be. */
    public enum Growth {
        /** Ten times the rows, ten times the time. */
        LINEAR,
        /** The time is that of few rows. */
        FLAT
    }

    /**
     * One point of a curve.
     *
     * @param store the store
     * @param call what was called
     * @param growth how it is expected to grow
     * @param size how many rows there were, or threads
     * @param micros the fastest of a few calls in microseconds; with threads, that of an addition
     */
    public record Point(String store, String call, Growth growth, int size, double micros) {}

    /**
     * Measures ten times as many rows again and again, and then threads.
     *
     * @param most the most rows
     * @return the points
     * @throws IOException if there is no room for the files
     */
    public static List<Point> measure(int most) throws IOException {
        new Scaling().all(Math.min(most, WARM_ROWS)); // only warms up
        Scaling scaling = new Scaling();
        scaling.all(most);
        return scaling.points;
    }

    private void all(int most) throws IOException {
        for (int rows = 10; rows <= most; rows *= 10) {
            try (Database memory = MemoryDatabase.create(Options.defaults())) {
                calls(MEMORY, memory, rows);
            }
            for (Engine engine : List.of(Engine.H2, Engine.SQLITE)) {
                try (Site site = Site.open(engine, Files.createTempDirectory("rowloom-scaling"));
                        Database db = JdbcDatabase.of(site.pool(), Options.defaults())) {
                    calls(engine.title(), db, rows);
                }
            }
        }
        int threads = Math.min(MOST_THREADS, most);
        try (Database memory = MemoryDatabase.create(Options.defaults())) {
            additions(MEMORY, memory, threads);
        }
        for (Engine engine : List.of(Engine.H2, Engine.SQLITE)) {
            try (Site site = Site.open(engine, Files.createTempDirectory("rowloom-scaling"));
                    Database db = JdbcDatabase.of(site.pool(), Options.defaults())) {
                additions(engine.title(), db, threads);
            }
        }
    }

    private void calls(String store, Database db, int rows) {
        db.createTables(Account.class, Article.class, Comment.class);
        List<Account> accounts =
                IntStream.range(0, rows).mapToObj(Scaling::account).toList();
        long start = System.nanoTime();
        List<Account> saved = db.saveAll(accounts);
        point(store, "saveAll", Growth.LINEAR, rows, (System.nanoTime() - start) / 1_000.0);
        List<Article> articles = db.saveAll(saved.stream().map(Scaling::article).toList());
        Account middle = saved.get(rows / 2);
        timed(store, "list", Growth.LINEAR, rows, () -> db.from(Account.class).all());
        timed(
                store,
                "load",
                Growth.LINEAR,
                articles.size(),
                () -> db.from(Article.class).load(Article_.author).all());
        timed(
                store,
                "page with count",
                Growth.LINEAR,
                rows,
                () -> db.from(Account.class).orderBy(Account_.id.asc()).page(PageRequest.of(0, 10)));
        // rows in memory lie in no order of their own, so that all are looked at
        Growth ordered = store.equals(MEMORY) ? Growth.LINEAR : Growth.FLAT;
        timed(
                store,
                "first 10 by id",
                ordered,
                rows,
                () -> db.from(Account.class)
                        .orderBy(Account_.id.asc())
                        .limit(10)
                        .all());
        timed(store, "find by id", Growth.FLAT, rows, () -> db.getOne(Account.class, middle.id()));
        timed(
                store,
                "find by unique field",
                Growth.FLAT,
                rows,
                () -> db.from(Account.class)
                        .where(Account_.email.eq(middle.email))
                        .one());
    }

    private void additions(String store, Database db, int most) {
        db.createTables(Account.class, Article.class, Comment.class);
        List<Account> saved =
                db.saveAll(IntStream.range(0, MANY).mapToObj(Scaling::account).toList());
        long expected = 0;
        for (int threads = 1; threads <= most; threads *= 10) {
            int repeats = Math.max(1, MANY / threads);
            double fastest = Double.MAX_VALUE;
            for (int i = 0; i < repeats; i++) {
                fastest = Math.min(fastest, additionsBy(threads, db, saved));
                expected += threads;
            }
            point(store, "addition by each thread", Growth.FLAT, threads, fastest / threads);
        }
        long found = db.from(Account.class).all().stream()
                .mapToLong(account -> account.balance)
                .sum();
        if (found != expected) {
            throw new ContenderFailure("additions were lost: expected a sum of " + expected + ", found " + found);
        }
    }

    private static double additionsBy(int threads, Database db, List<Account> accounts) {
        long start = System.nanoTime();
        ManyThreads.run(threads, number -> {
            var unused = db.modify(
                    Account.class, accounts.get(number % accounts.size()).id(), account -> account.balance++);
        });
        return (System.nanoTime() - start) / 1_000.0;
    }

    private static Account account(int number) {
        Account account = new Account();
        account.name = "name " + number;
        account.email = "e" + number;
        return account;
    }

    private static Article article(Account author) {
        Article article = new Article();
        article.title = author.name;
        article.author = Ref.to(author);
        return article;
    }

    private void timed(String store, String call, Growth growth, int rows, Supplier<?> work) {
        long fastest = Long.MAX_VALUE;
        long spent = 0;
        for (int i = 0; i < MANY && (i < 3 || spent < ENOUGH); i++) {
            long start = System.nanoTime();
            Object found = work.get();
            long took = System.nanoTime() - start;
            if (found == null) {
                throw new ContenderFailure(call + " gave nothing");
            }
            fastest = Math.min(fastest, took);
            spent += took;
        }
        point(store, call, growth, rows, fastest / 1_000.0);
    }

    private void point(String store, String call, Growth growth, int size, double micros) {
        points.add(new Point(store, call, growth, size, micros));
    }
}
