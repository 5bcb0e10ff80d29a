package io.rowloom.benchmarks.ebean;

import io.ebean.Database;
import io.ebean.DatabaseBuilder;
import io.ebean.ExpressionList;
import io.ebean.PagedList;
import io.ebean.Transaction;
import io.ebean.config.PlatformConfig;
import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.database.Micros;
import io.rowloom.benchmarks.database.Site;
import io.rowloom.benchmarks.peers.ebean.EbeanAccount;
import io.rowloom.benchmarks.peers.ebean.EbeanArticle;
import io.rowloom.benchmarks.peers.ebean.EbeanComment;
import io.rowloom.benchmarks.work.AccountView;
import io.rowloom.benchmarks.work.ArticleView;
import io.rowloom.benchmarks.work.Contender;
import io.rowloom.benchmarks.work.ContenderFailure;
import io.rowloom.benchmarks.work.Draft;
import io.rowloom.benchmarks.work.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ebean, without caches. */
public final class EbeanContender implements Contender {

    private static final int BATCH = 1_000;

    private final Database db;
    private final boolean locks;

    /**
     * Reads the entities.
     *
     * @param site the database
     */
    public EbeanContender(Site site) {
        DatabaseBuilder builder = Database.builder()
                .name("benchmarks")
                .register(false)
                .defaultDatabase(false)
                .dataSource(site.pool())
                .disableL2Cache(true)
                .persistBatchSize(BATCH)
                .addClass(EbeanAccount.class)
                .addClass(EbeanArticle.class)
                .addClass(EbeanComment.class);
        if (site.engine() == Engine.SQLITE) {
            builder.dbUuid(PlatformConfig.DbUuid.VARCHAR).addClass(EbeanMicros.class);
        }
        this.db = builder.build();
        this.locks = site.engine() != Engine.SQLITE;
    }

    private static EbeanAccount account(Draft draft, Instant now) {
        EbeanAccount account = new EbeanAccount();
        account.begin(draft.id(), draft.email(), now);
        account.change(draft.name(), draft.balance(), draft.score(), now);
        return account;
    }

    private static List<EbeanAccount> accounts(List<Draft> drafts) {
        Instant now = Micros.now();
        return drafts.stream().map(draft -> account(draft, now)).toList();
    }

    @Override
    public void insert(Draft draft) {
        db.insert(account(draft, Micros.now()));
    }

    @Override
    public void insertAll(List<Draft> drafts) {
        db.insertAll(accounts(drafts));
    }

    @Override
    public Object find(UUID id) {
        EbeanAccount found = db.find(EbeanAccount.class, id);
        if (found == null) {
            throw new ContenderFailure("no account has this id");
        }
        return found;
    }

    @Override
    public List<?> list() {
        return db.find(EbeanAccount.class).findList();
    }

    @Override
    public void add(UUID id, long amount) {
        try (Transaction tx = db.beginTransaction()) {
            ExpressionList<EbeanAccount> query =
                    db.find(EbeanAccount.class).where().idEq(id);
            EbeanAccount found = (locks ? query.forUpdate() : query.query()).findOne();
            if (found == null) {
                throw new ContenderFailure("no account has this id");
            }
            found.add(amount, Micros.now());
            db.update(found);
            tx.commit();
        }
    }

    @Override
    public Slice page(long least, int number) {
        PagedList<EbeanAccount> page = db.find(EbeanAccount.class)
                .where()
                .ge("balance", least)
                .orderBy("name, id")
                .setFirstRow(number * PAGE)
                .setMaxRows(PAGE)
                .findPagedList();
        return new Slice(page.getList(), page.getTotalCount());
    }

    @Override
    public List<?> articles(int limit) {
        return db.find(EbeanArticle.class)
                .fetch("author")
                .fetchQuery("comments")
                .orderBy("id")
                .setMaxRows(limit)
                .findList();
    }

    @Override
    public int delete(String name) {
        return db.find(EbeanAccount.class).where().eq("name", name).delete();
    }

    /** It has {@code ON CONFLICT} for single rows on some databases; everywhere there is this way. */
    @Override
    public void upsertAll(List<Draft> drafts) {
        try (Transaction tx = db.beginTransaction()) {
            Map<UUID, EbeanAccount> there = db.find(EbeanAccount.class)
                    .where()
                    .idIn(drafts.stream().map(Draft::id).toList())
                    .findMap();
            Instant now = Micros.now();
            List<EbeanAccount> saved = new ArrayList<>(drafts.size());
            for (Draft draft : drafts) {
                EbeanAccount known = there.get(draft.id());
                if (known == null) {
                    saved.add(account(draft, now));
                } else {
                    known.change(draft.name(), draft.balance(), draft.score(), now);
                    saved.add(known);
                }
            }
            var unused = db.saveAll(saved);
            tx.commit();
        }
    }

    @Override
    public AccountView account(Object row) {
        EbeanAccount account = (EbeanAccount) row;
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
        EbeanArticle article = (EbeanArticle) row;
        List<String> comments =
                article.comments().stream().map(EbeanComment::text).sorted().toList();
        return new ArticleView(article.id(), article.title(), account(article.author()), comments);
    }

    @Override
    public void close() {
        db.shutdown(false, false);
    }
}
