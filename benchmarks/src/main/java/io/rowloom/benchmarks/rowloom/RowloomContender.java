package io.rowloom.benchmarks.rowloom;

import static java.util.Objects.requireNonNull;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.benchmarks.database.Site;
import io.rowloom.benchmarks.rowloom.model.Account;
import io.rowloom.benchmarks.rowloom.model.Account_;
import io.rowloom.benchmarks.rowloom.model.Article;
import io.rowloom.benchmarks.rowloom.model.Article_;
import io.rowloom.benchmarks.rowloom.model.Comment;
import io.rowloom.benchmarks.work.AccountView;
import io.rowloom.benchmarks.work.ArticleView;
import io.rowloom.benchmarks.work.Contender;
import io.rowloom.benchmarks.work.Draft;
import io.rowloom.benchmarks.work.Slice;
import io.rowloom.jdbc.JdbcDatabase;
import io.rowloom.page.Page;
import io.rowloom.page.PageRequest;
import java.util.List;
import java.util.UUID;

/** Rowloom over the shared pool. */
public final class RowloomContender implements Contender {

    private final Database db;

    /**
     * Opens the database.
     *
     * @param site the database, whose tables are there
     */
    public RowloomContender(Site site) {
        this.db = JdbcDatabase.of(site.pool(), Options.defaults().poolSize(Site.POOL));
    }

    /**
     * Makes the tables, which are everybody's.
     *
     * @param site the database
     */
    public static void makeTables(Site site) {
        try (Database db = JdbcDatabase.of(site.pool(), Options.defaults().poolSize(Site.POOL))) {
            db.createTables(Account.class, Article.class, Comment.class);
        }
    }

    private static Account account(Draft draft) {
        Account account = new Account();
        account.name = draft.name();
        account.email = draft.email();
        account.balance = draft.balance();
        account.score = draft.score();
        return account.withId(draft.id());
    }

    private static List<Account> accounts(List<Draft> drafts) {
        return drafts.stream().map(RowloomContender::account).toList();
    }

    @Override
    public void insert(Draft draft) {
        var unused = db.save(account(draft));
    }

    @Override
    public void insertAll(List<Draft> drafts) {
        var unused = db.saveAll(accounts(drafts));
    }

    @Override
    public Object find(UUID id) {
        return db.getOne(Account.class, id);
    }

    @Override
    public List<?> list() {
        return db.from(Account.class).all();
    }

    @Override
    public void add(UUID id, long amount) {
        var unused = db.modify(Account.class, id, account -> account.balance += amount);
    }

    @Override
    public Slice page(long least, int number) {
        Page<Account> page = db.from(Account.class)
                .where(Account_.balance.ge(least))
                .orderBy(Account_.name.asc())
                .page(PageRequest.of(number, PAGE));
        return new Slice(page.items(), page.total());
    }

    @Override
    public List<?> articles(int limit) {
        return db.from(Article.class)
                .orderBy(Article_.id.asc())
                .limit(limit)
                .load(Article_.author, Article_.comments)
                .all();
    }

    @Override
    public int delete(String name) {
        return db.from(Account.class).where(Account_.name.eq(name)).delete();
    }

    @Override
    public void upsertAll(List<Draft> drafts) {
        var unused = db.upsertAll(accounts(drafts)).onConflict(Account_.email).save();
    }

    @Override
    public AccountView account(Object row) {
        Account account = (Account) row;
        return new AccountView(
                account.id(),
                account.name,
                account.email,
                account.balance,
                account.score,
                requireNonNull(account.createdAt()),
                requireNonNull(account.updatedAt()));
    }

    @Override
    public ArticleView article(Object row) {
        Article article = (Article) row;
        List<String> comments =
                article.comments.get().stream().map(each -> each.text).sorted().toList();
        return new ArticleView(article.id(), article.title, account(article.author.get()), comments);
    }

    @Override
    public void close() {
        db.close();
    }
}
