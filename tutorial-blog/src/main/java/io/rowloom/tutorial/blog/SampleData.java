package io.rowloom.tutorial.blog;

import io.rowloom.Database;
import io.rowloom.Transaction;
import io.rowloom.relation.Ref;
import java.util.List;

/** Something to look at. */
final class SampleData {

    private SampleData() {}

    // @start region="sample"
    static void addTo(Database db) {
        if (db.from(User.class).exists()) {
            return;
        }
        db.useTransaction(tx -> {
            User ada = user(tx, "Ada", "ada@example.org");
            User grace = user(tx, "Grace", "grace@example.org");
            Tag java = tx.save(Tag_.of("java"));
            Tag sql = tx.save(Tag_.of("sql"));
            Article threads = article(tx, ada, "A million threads", List.of(java));
            Article joins = article(tx, grace, "Joins without fear", List.of(java, sql));
            comment(tx, threads, grace, "Do they all need a connection?");
            comment(tx, threads, ada, "No, and nobody waits for long.");
            comment(tx, joins, ada, "Now I fear them less.");
        });
    }
    // @end region="sample"

    private static User user(Transaction tx, String name, String email) {
        User user = new User();
        user.name = name;
        user.email = email;
        return user.save(tx);
    }

    private static Article article(Transaction tx, User author, String title, List<Tag> tags) {
        Article article = new Article();
        article.title = title;
        article.text = title + ": more of it soon.";
        article.published = true;
        article.author = Ref.to(author);
        article = article.save(tx);
        tx.link(article, Article_.tags).add(tags);
        return article;
    }

    private static Comment comment(Transaction tx, Article article, User author, String text) {
        Comment comment = new Comment();
        comment.article = Ref.to(article);
        comment.author = Ref.to(author);
        comment.text = text;
        return comment.save(tx);
    }
}
