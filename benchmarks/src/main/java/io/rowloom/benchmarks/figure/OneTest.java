package io.rowloom.benchmarks.figure;

import io.rowloom.Options;
import io.rowloom.Session;
import io.rowloom.benchmarks.rowloom.model.Account;
import io.rowloom.benchmarks.rowloom.model.Account_;
import io.rowloom.benchmarks.rowloom.model.Article;
import io.rowloom.benchmarks.rowloom.model.Article_;
import io.rowloom.benchmarks.rowloom.model.Comment;
import io.rowloom.memory.MemoryDatabase;
import io.rowloom.relation.Ref;
import java.util.ArrayList;
import java.util.List;

/** Tests as programs have them, each on a fresh memory store. */
final class OneTest {

    /** All tables. */
    static final Class<?>[] TABLES = {Account.class, Article.class, Comment.class};

    private OneTest() {}

    /** Three tables, 10 rows, 5 questions. */
    static long small() {
        try (MemoryDatabase db = fresh()) {
            Account author = db.save(account("alice@example.com"));
            List<Article> articles = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                articles.add(article("title " + i, author));
            }
            return db.saveAll(articles).size()
                    + db.getOne(Account.class, author.id()).balance
                    + db.from(Article.class).all().size()
                    + db.from(Account.class)
                            .where(Account_.email.eq("alice@example.com"))
                            .count()
                    + db.from(Article.class)
                            .where(Article_.title.startsWith("title"))
                            .orderBy(Article_.title.asc())
                            .limit(5)
                            .all()
                            .size()
                    + db.from(Comment.class).count();
        }
    }

    /** Three tables and 25 calls: 10 rows are inserted, 3 changed, 1 modified, 1 deleted, and 10 questions asked. */
    static long twentyFive() {
        try (MemoryDatabase db = fresh()) {
            List<Account> authors = new ArrayList<>();
            List<Article> articles = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                authors.add(db.save(account("a" + i + "@example.com")));
                articles.add(db.save(article("title " + i, authors.getLast())));
            }
            long sum = 0;
            for (Account author : authors.subList(0, 3)) {
                author.balance += 10;
                sum += db.save(author).balance;
            }
            sum += db.modify(Account.class, authors.get(4).id(), account -> account.balance++).balance;
            return sum + db.delete(articles.get(4)) + questions(db, authors);
        }
    }

    private static long questions(Session db, List<Account> authors) {
        long sum = 0;
        for (Account author : authors) {
            sum += db.getOne(Account.class, author.id()).balance;
        }
        return sum
                + db.from(Article.class)
                        .where(Article_.author.eq(authors.getFirst()))
                        .all()
                        .size()
                + db.from(Account.class)
                        .where(Account_.email.eq("a1@example.com"))
                        .one()
                        .balance
                + db.from(Account.class)
                        .where(Account_.balance.ge(5L))
                        .orderBy(Account_.name.asc())
                        .limit(3)
                        .all()
                        .size()
                + db.from(Article.class).count()
                + (db.from(Account.class).where(Account_.balance.ge(5L)).exists() ? 1 : 0);
    }

    private static MemoryDatabase fresh() {
        MemoryDatabase db = MemoryDatabase.create(Options.defaults());
        db.createTables(TABLES);
        return db;
    }

    static Account account(String email) {
        Account account = new Account();
        account.name = "Alice";
        account.email = email;
        return account;
    }

    private static Article article(String title, Account author) {
        Article article = new Article();
        article.title = title;
        article.author = Ref.to(author);
        return article;
    }
}
