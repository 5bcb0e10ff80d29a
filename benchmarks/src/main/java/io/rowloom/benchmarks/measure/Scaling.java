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
import io.rowloom.jdbc.JdbcDatabase;
import io.rowloom.memory.MemoryDatabase;
import io.rowloom.page.PageRequest;
import io.rowloom.relation.Ref;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How the cost of a call grows with the rows, in SQLite and in memory. */
public final class Scaling {

    private static final int REPEATS = 5;
    private static final int SMALL = 10_000;
    private static final int MANY_REPEATS = 200;

    private Scaling() {}

    /**
     * One point of a curve.
     *
     * @param store the store
     * @param call what was called
     * @param rows how many rows there were, or threads
     * @param micros the fastest of a few calls, in microseconds
     */
    public record Point(String store, String call, int rows, double micros) {}

    /**
     * Measures ten times as many rows again and again.
     *
     * @param most the most rows
     * @return the points
     * @throws IOException if there is no room for the files
     */
    public static List<Point> measure(int most) throws IOException {
        List<Point> points = new ArrayList<>();
        for (int round = 0; round < 2; round++) { // the first one only warms up
            points.clear();
            for (int rows = 10; rows <= (round == 0 ? Math.min(most, SMALL) : most); rows *= 10) {
                try (Database memory = MemoryDatabase.create(Options.defaults())) {
                    points.addAll(calls("memory", memory, rows));
                }
                try (Site site = Site.open(Engine.SQLITE, Files.createTempDirectory("rowloom-scaling"));
                        Database sqlite = JdbcDatabase.of(site.pool(), Options.defaults())) {
                    points.addAll(calls("sqlite", sqlite, rows));
                }
            }
        }
        return points;
    }

    private static List<Point> calls(String store, Database db, int rows) {
        db.createTables(Account.class, Article.class, Comment.class);
        List<Account> accounts =
                IntStream.range(0, rows).mapToObj(Scaling::account).toList();
        long start = System.nanoTime();
        List<Account> saved = db.saveAll(accounts);
        double saving = (System.nanoTime() - start) / 1_000.0;
        List<Article> articles = db.saveAll(IntStream.range(0, Math.min(rows, 1_000))
                .mapToObj(i -> article(saved.get(i)))
                .toList());
        int repeats = rows <= SMALL ? MANY_REPEATS : REPEATS;
        return List.of(
                new Point(store, "saveAll", rows, saving),
                new Point(
                        store,
                        "list",
                        rows,
                        fastest(
                                Math.min(repeats, 20),
                                () -> db.from(Account.class).all().size())),
                new Point(
                        store,
                        "page of 50 with count",
                        rows,
                        fastest(
                                repeats,
                                () -> db.from(Account.class)
                                        .orderBy(Account_.id.asc())
                                        .page(PageRequest.of(0, 50))
                                        .items()
                                        .size())),
                new Point(
                        store,
                        "find",
                        rows,
                        fastest(
                                repeats,
                                () -> db.getOne(
                                                Account.class,
                                                saved.get(rows / 2).id())
                                        .name
                                        .length())),
                new Point(
                        store,
                        "find by unique field",
                        rows,
                        fastest(
                                repeats,
                                () -> db.from(Account.class)
                                        .where(Account_.email.eq("e" + rows / 2))
                                        .all()
                                        .size())),
                new Point(
                        store,
                        "load",
                        articles.size(),
                        fastest(
                                REPEATS,
                                () -> db.from(Article.class)
                                        .load(Article_.author)
                                        .all()
                                        .size())));
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

    /** A call that gives something of its result. */
    @FunctionalInterface
    private interface Call {
        int run();
    }

    private static double fastest(int repeats, Call call) {
        long fastest = Long.MAX_VALUE;
        long sum = 0;
        for (int i = 0; i < repeats; i++) {
            long start = System.nanoTime();
            sum += call.run();
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return sum < 0 ? Double.NaN : fastest / 1_000.0;
    }
}
