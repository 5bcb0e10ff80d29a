package io.rowloom.benchmarks.measure;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.Rowloom;
import io.rowloom.Session;
import io.rowloom.Transaction;
import io.rowloom.benchmarks.rowloom.model.Account;
import io.rowloom.benchmarks.rowloom.model.Account_;
import io.rowloom.benchmarks.rowloom.model.Article;
import io.rowloom.benchmarks.rowloom.model.Article_;
import io.rowloom.benchmarks.rowloom.model.Comment;
import io.rowloom.memory.MemoryDatabase;
import io.rowloom.relation.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What a test pays for its database: three tables, ten rows and five queries, in a database of its own, or in a
 * transaction of a common one that is rolled back.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TestStores {

    private static final Class<?>[] TABLES = {Account.class, Article.class, Comment.class};

    private Database h2;
    private Database sqlite;

    /** For JMH. */
    @SuppressWarnings("NullAway.Init")
    public TestStores() {}

    /** Opens the databases that tests share. */
    @Setup
    public void open() {
        h2 = Rowloom.open("jdbc:h2:mem:");
        h2.createTables(TABLES);
        sqlite = Rowloom.open("jdbc:sqlite::memory:");
        sqlite.createTables(TABLES);
    }

    /** Closes them. */
    @TearDown
    public void close() {
        h2.close();
        sqlite.close();
    }

    /**
     * The memory store, fresh for each test.
     *
     * @return what the test read
     */
    @Benchmark
    public long memoryFresh() {
        return fresh(MemoryDatabase.create(Options.defaults()));
    }

    /**
     * H2 in memory, fresh for each test.
     *
     * @return what the test read
     */
    @Benchmark
    public long h2Fresh() {
        return fresh(Rowloom.open("jdbc:h2:mem:"));
    }

    /**
     * SQLite in memory, fresh for each test.
     *
     * @return what the test read
     */
    @Benchmark
    public long sqliteFresh() {
        return fresh(Rowloom.open("jdbc:sqlite::memory:"));
    }

    /**
     * H2 with a rollback.
     *
     * @return what the test read
     */
    @Benchmark
    public long h2Rollback() {
        return rolledBack(h2);
    }

    /**
     * SQLite with a rollback.
     *
     * @return what the test read
     */
    @Benchmark
    public long sqliteRollback() {
        return rolledBack(sqlite);
    }

    private static long fresh(Database db) {
        try (db) {
            db.createTables(TABLES);
            return test(db);
        }
    }

    private static long rolledBack(Database db) {
        try (Transaction tx = db.begin()) {
            return test(tx);
        }
    }

    /** Ten rows in, five questions. */
    private static long test(Session session) {
        Account author = new Account();
        author.name = "Alice";
        author.email = "alice@example.com";
        author = session.save(author);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Article article = new Article();
            article.title = "title " + i;
            article.author = Ref.to(author);
            articles.add(article);
        }
        var unused = session.saveAll(articles);
        return session.getOne(Account.class, author.id()).balance
                + session.from(Article.class).all().size()
                + session.from(Account.class)
                        .where(Account_.email.eq("alice@example.com"))
                        .count()
                + session.from(Article.class)
                        .where(Article_.title.startsWith("title"))
                        .orderBy(Article_.title.asc())
                        .limit(5)
                        .all()
                        .size()
                + session.from(Comment.class).count();
    }
}
