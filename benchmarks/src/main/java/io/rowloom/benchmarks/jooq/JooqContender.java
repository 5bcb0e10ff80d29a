package io.rowloom.benchmarks.jooq;

import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.database.Micros;
import io.rowloom.benchmarks.database.Site;
import io.rowloom.benchmarks.jdbc.HandMapped;
import io.rowloom.benchmarks.jdbc.JdbcAccount;
import io.rowloom.benchmarks.jdbc.JdbcArticle;
import io.rowloom.benchmarks.jdbc.JdbcComment;
import io.rowloom.benchmarks.work.Draft;
import io.rowloom.benchmarks.work.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Record7;
import org.jooq.Records;
import org.jooq.SelectForUpdateStep;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;

/** jOOQ's DSL; its results are mapped by constructor references. */
public final class JooqContender implements HandMapped {

    private final DSLContext dsl;
    private final JooqTables tables;
    private final boolean locks;

    /**
     * Needs nothing but the pool.
     *
     * @param site the database
     */
    public JooqContender(Site site) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        this.dsl = DSL.using(site.pool(), JooqTypes.dialect(site.engine()));
        this.tables = new JooqTables(JooqTypes.of(site.engine()));
        this.locks = site.engine() != Engine.SQLITE;
    }

    private Query insert(DSLContext on, Draft draft, Instant now) {
        return on.insertInto(
                        tables.account,
                        tables.id,
                        tables.createdAt,
                        tables.updatedAt,
                        tables.name,
                        tables.email,
                        tables.balance,
                        tables.score)
                .values(draft.id(), now, now, draft.name(), draft.email(), draft.balance(), draft.score());
    }

    private Query upsert(DSLContext on, Draft draft, Instant now) {
        return on.insertInto(
                        tables.account,
                        tables.id,
                        tables.createdAt,
                        tables.updatedAt,
                        tables.name,
                        tables.email,
                        tables.balance,
                        tables.score)
                .values(draft.id(), now, now, draft.name(), draft.email(), draft.balance(), draft.score())
                .onConflict(tables.email)
                .doUpdate()
                .set(tables.updatedAt, DSL.excluded(tables.updatedAt))
                .set(tables.name, DSL.excluded(tables.name))
                .set(tables.balance, DSL.excluded(tables.balance))
                .set(tables.score, DSL.excluded(tables.score));
    }

    private SelectJoinStep<Record7<UUID, Instant, Instant, String, String, Long, Double>> selected(DSLContext on) {
        return on.select(
                        tables.id,
                        tables.createdAt,
                        tables.updatedAt,
                        tables.name,
                        tables.email,
                        tables.balance,
                        tables.score)
                .from(tables.account);
    }

    @Override
    public void insert(Draft draft) {
        insert(dsl, draft, Micros.now()).execute();
    }

    @Override
    public void insertAll(List<Draft> drafts) {
        Draft first = drafts.getFirst();
        dsl.transaction(tx -> batch(tx, insert(tx.dsl(), first, Micros.now()), drafts));
    }

    private static void batch(Configuration tx, Query query, List<Draft> drafts) {
        Instant now = Micros.now();
        BatchBindStep batch = tx.dsl().batch(query);
        for (Draft draft : drafts) {
            batch = batch.bind(draft.id(), now, now, draft.name(), draft.email(), draft.balance(), draft.score());
        }
        batch.execute();
    }

    @Override
    public Object find(UUID id) {
        return find(dsl, id, false);
    }

    private JdbcAccount find(DSLContext on, UUID id, boolean locked) {
        SelectForUpdateStep<Record7<UUID, Instant, Instant, String, String, Long, Double>> query =
                selected(on).where(tables.id.eq(id));
        return (locked ? query.forUpdate() : query).fetchSingle(Records.mapping(JdbcAccount::new));
    }

    @Override
    public List<?> list() {
        return selected(dsl).fetch(Records.mapping(JdbcAccount::new));
    }

    @Override
    public void add(UUID id, long amount) {
        dsl.transaction(tx -> {
            JdbcAccount found = find(tx.dsl(), id, locks);
            tx.dsl()
                    .update(tables.account)
                    .set(tables.balance, found.balance() + amount)
                    .set(tables.updatedAt, Micros.now())
                    .where(tables.id.eq(id))
                    .execute();
        });
    }

    @Override
    public Slice page(long least, int number) {
        List<JdbcAccount> items = selected(dsl)
                .where(tables.balance.ge(least))
                .orderBy(tables.name, tables.id)
                .limit(PAGE)
                .offset(number * PAGE)
                .fetch(Records.mapping(JdbcAccount::new));
        return new Slice(items, dsl.fetchCount(tables.account, tables.balance.ge(least)));
    }

    @Override
    public List<?> articles(int limit) {
        List<JdbcArticle> articles = dsl.select(
                        tables.articleId,
                        tables.articleCreatedAt,
                        tables.articleUpdatedAt,
                        tables.title,
                        tables.id,
                        tables.createdAt,
                        tables.updatedAt,
                        tables.name,
                        tables.email,
                        tables.balance,
                        tables.score)
                .from(tables.article)
                .join(tables.account)
                .on(tables.id.eq(tables.author))
                .orderBy(tables.articleId)
                .limit(limit)
                .fetch(this::read);
        List<UUID> ids = articles.stream().map(JdbcArticle::id).toList();
        return HandMapped.joined(
                articles,
                dsl.select(
                                tables.commentId,
                                tables.commentCreatedAt,
                                tables.commentUpdatedAt,
                                tables.commented,
                                tables.text)
                        .from(tables.comment)
                        .where(tables.commented.in(ids))
                        .fetch(Records.mapping(JdbcComment::new)));
    }

    private JdbcArticle read(Record row) {
        JdbcAccount author = new JdbcAccount(
                row.get(tables.id),
                row.get(tables.createdAt),
                row.get(tables.updatedAt),
                row.get(tables.name),
                row.get(tables.email),
                row.get(tables.balance),
                row.get(tables.score));
        return new JdbcArticle(
                row.get(tables.articleId),
                row.get(tables.articleCreatedAt),
                row.get(tables.articleUpdatedAt),
                row.get(tables.title),
                author,
                new ArrayList<>());
    }

    @Override
    public int delete(String name) {
        return dsl.deleteFrom(tables.account).where(tables.name.eq(name)).execute();
    }

    @Override
    public void upsertAll(List<Draft> drafts) {
        Draft first = drafts.getFirst();
        dsl.transaction(tx -> batch(tx, upsert(tx.dsl(), first, Micros.now()), drafts));
    }
}
