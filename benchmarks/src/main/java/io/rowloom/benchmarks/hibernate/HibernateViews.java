package io.rowloom.benchmarks.hibernate;

import io.rowloom.benchmarks.work.AccountView;
import io.rowloom.benchmarks.work.ArticleView;
import io.rowloom.benchmarks.work.Contender;
import java.util.List;

/** Both of Hibernate's sessions read the same classes. */
interface HibernateViews extends Contender {

    /** The accounts of a page. */
    String PAGE_OF_ACCOUNTS = "from Account where balance >= :least order by name, id";

    /** How many there are. */
    String COUNT = "select count(*) from Account where balance >= :least";

    /** The articles with their authors. */
    String ARTICLES = "from Article a join fetch a.author order by a.id";

    /** A delete by name. */
    String DELETE = "delete Account where name = :name";

    @Override
    default AccountView account(Object row) {
        HibernateAccount account = (HibernateAccount) row;
        return new AccountView(
                account.id,
                account.name,
                account.email,
                account.balance,
                account.score,
                account.createdAt,
                account.updatedAt);
    }

    @Override
    default ArticleView article(Object row) {
        HibernateArticle article = (HibernateArticle) row;
        List<String> comments =
                article.comments.stream().map(each -> each.text).sorted().toList();
        return new ArticleView(article.id, article.title, account(article.author), comments);
    }
}
