package io.rowloom.benchmarks.jimmer;

import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.database.Micros;
import io.rowloom.benchmarks.database.Site;
import io.rowloom.benchmarks.peers.jimmer.Immutables;
import io.rowloom.benchmarks.peers.jimmer.JimmerAccount;
import io.rowloom.benchmarks.peers.jimmer.JimmerAccountFetcher;
import io.rowloom.benchmarks.peers.jimmer.JimmerAccountTable;
import io.rowloom.benchmarks.peers.jimmer.JimmerArticle;
import io.rowloom.benchmarks.peers.jimmer.JimmerArticleFetcher;
import io.rowloom.benchmarks.peers.jimmer.JimmerArticleTable;
import io.rowloom.benchmarks.peers.jimmer.JimmerComment;
import io.rowloom.benchmarks.peers.jimmer.JimmerCommentFetcher;
import io.rowloom.benchmarks.work.AccountView;
import io.rowloom.benchmarks.work.ArticleView;
import io.rowloom.benchmarks.work.Contender;
import io.rowloom.benchmarks.work.ContenderFailure;
import io.rowloom.benchmarks.work.Draft;
import io.rowloom.benchmarks.work.Slice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.babyfish.jimmer.Page;
import org.babyfish.jimmer.sql.JSqlClient;
import org.babyfish.jimmer.sql.ast.mutation.SaveMode;
import org.babyfish.jimmer.sql.ast.query.ConfigurableRootQuery;

/** Jimmer: immutable objects of which a query or a save may hold a part. */
public final class JimmerContender implements Contender {

    private static final JimmerAccountTable ACCOUNT = JimmerAccountTable.$;
    private static final JimmerArticleTable ARTICLE = JimmerArticleTable.$;
    private static final JimmerArticleFetcher WITH_ALL = JimmerArticleFetcher.$
            .allScalarFields()
            .author(JimmerAccountFetcher.$.allScalarFields())
            .comments(JimmerCommentFetcher.$.allScalarFields());

    private final JSqlClient client;
    private final boolean locks;

    /**
     * Needs nothing but the pool.
     *
     * @param site the database
     */
    public JimmerContender(Site site) {
        this.client = JimmerForms.client(site);
        this.locks = site.engine() != Engine.SQLITE;
    }

    private static JimmerAccount account(Draft draft, Instant now) {
        return Immutables.createJimmerAccount(account -> {
            account.setId(draft.id());
            account.setCreatedAt(now);
            account.setUpdatedAt(now);
            account.setName(draft.name());
            account.setEmail(draft.email());
            account.setBalance(draft.balance());
            account.setScore(draft.score());
        });
    }

    private static List<JimmerAccount> accounts(List<Draft> drafts) {
        Instant now = Micros.now();
        return drafts.stream().map(draft -> account(draft, now)).toList();
    }

    @Override
    public void insert(Draft draft) {
        var unused = client.saveCommand(account(draft, Micros.now()))
                .setMode(SaveMode.INSERT_ONLY)
                .execute();
    }

    @Override
    public void insertAll(List<Draft> drafts) {
        saveAll(drafts, SaveMode.INSERT_ONLY);
    }

    private void saveAll(List<Draft> drafts, SaveMode mode) {
        var unused = client.transaction(
                () -> client.saveEntitiesCommand(accounts(drafts)).setMode(mode).execute());
    }

    @Override
    public Object find(UUID id) {
        JimmerAccount found = client.findById(JimmerAccount.class, id);
        if (found == null) {
            throw new ContenderFailure("no account has this id");
        }
        return found;
    }

    @Override
    public List<?> list() {
        return client.createQuery(ACCOUNT).select(ACCOUNT).execute();
    }

    @Override
    public void add(UUID id, long amount) {
        var unused = client.transaction(() -> {
            ConfigurableRootQuery<?, JimmerAccount> query =
                    client.createQuery(ACCOUNT).where(ACCOUNT.id().eq(id)).select(ACCOUNT);
            JimmerAccount found = (locks ? query.forUpdate() : query).fetchOne();
            JimmerAccount changed = Immutables.createJimmerAccount(account -> {
                account.setId(id);
                account.setBalance(found.balance() + amount);
                account.setUpdatedAt(Micros.now());
            });
            return client.saveCommand(changed).setMode(SaveMode.UPDATE_ONLY).execute();
        });
    }

    @Override
    public Slice page(long least, int number) {
        Page<JimmerAccount> page = client.createQuery(ACCOUNT)
                .where(ACCOUNT.balance().ge(least))
                .orderBy(ACCOUNT.name(), ACCOUNT.id())
                .select(ACCOUNT)
                .fetchPage(number, PAGE);
        return new Slice(page.getRows(), page.getTotalRowCount());
    }

    @Override
    public List<?> articles(int limit) {
        return client.createQuery(ARTICLE)
                .orderBy(ARTICLE.id())
                .select(ARTICLE.fetch(WITH_ALL))
                .limit(limit)
                .execute();
    }

    @Override
    public int delete(String name) {
        return client.createDelete(ACCOUNT).where(ACCOUNT.name().eq(name)).execute();
    }

    @Override
    public void upsertAll(List<Draft> drafts) {
        saveAll(drafts, SaveMode.UPSERT);
    }

    @Override
    public AccountView account(Object row) {
        JimmerAccount account = (JimmerAccount) row;
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
    public ArticleView article(Object row) {
        JimmerArticle article = (JimmerArticle) row;
        List<String> comments =
                article.comments().stream().map(JimmerComment::text).sorted().toList();
        return new ArticleView(article.id(), article.title(), account(article.author()), comments);
    }

    @Override
    public void close() {
        // the pool is everybody's
    }
}
