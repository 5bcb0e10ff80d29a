package io.rowloom.benchmarks.jdbc;

import io.rowloom.benchmarks.work.AccountView;
import io.rowloom.benchmarks.work.ArticleView;
import io.rowloom.benchmarks.work.Contender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whoever leaves it to the program to make an object of a row: all of them make the same ones. */
public interface HandMapped extends Contender {

    @Override
    default AccountView account(Object row) {
        JdbcAccount account = (JdbcAccount) row;
        return new AccountView(
                account.id(),
                account.name(),
                account.email(),
                account.balance(),
                account.score(),
                account.createdAt(),
                account.updatedAt());
    }

    @Override
    default ArticleView article(Object row) {
        JdbcArticle article = (JdbcArticle) row;
        List<String> comments =
                article.comments().stream().map(JdbcComment::text).sorted().toList();
        return new ArticleView(article.id(), article.title(), account(article.author()), comments);
    }

    /**
     * Gives each article its comments.
     *
     * @param articles the articles
     * @param comments theirs
     * @return the articles
     */
    static List<JdbcArticle> joined(List<JdbcArticle> articles, List<JdbcComment> comments) {
        Map<UUID, JdbcArticle> known = new HashMap<>();
        articles.forEach(article -> known.put(article.id(), article));
        for (JdbcComment comment : comments) {
            JdbcArticle article = known.get(comment.article());
            if (article != null) {
                article.comments().add(comment);
            }
        }
        return articles;
    }

    @Override
    default void close() {
        // the pool is everybody's
    }
}
