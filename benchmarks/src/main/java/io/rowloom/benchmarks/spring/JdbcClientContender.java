package io.rowloom.benchmarks.spring;

import io.rowloom.benchmarks.database.Micros;
import io.rowloom.benchmarks.database.Site;
import io.rowloom.benchmarks.database.Sql;
import io.rowloom.benchmarks.jdbc.HandMapped;
import io.rowloom.benchmarks.jdbc.JdbcAccount;
import io.rowloom.benchmarks.jdbc.JdbcArticle;
import io.rowloom.benchmarks.jdbc.JdbcRows;
import io.rowloom.benchmarks.work.Draft;
import io.rowloom.benchmarks.work.Slice;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring's JdbcClient; it has no batches, which its older sister JdbcTemplate lends it. */
public final class JdbcClientContender implements HandMapped {

    private final JdbcClient client;
    private final JdbcTemplate template;
    private final TransactionTemplate transactions;
    private final JdbcRows rows;
    private final RowMapper<JdbcAccount> account;
    private final String lock;
    private final String upsert;

    /**
     * Needs nothing but the pool.
     *
     * @param site the database
     */
    public JdbcClientContender(Site site) {
        this.template = new JdbcTemplate(site.pool());
        this.client = JdbcClient.create(template);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(site.pool()));
        this.rows = new JdbcRows(site.engine());
        this.account = (row, number) -> rows.account(row, 1);
        this.lock = Sql.lock(site.engine());
        this.upsert = Sql.upsert(site.engine());
    }

    @Override
    public void insert(Draft draft) {
        Object now = rows.cells().of(Micros.now());
        int unused = client.sql(Sql.INSERT)
                .param(rows.cells().of(draft.id()))
                .param(now)
                .param(now)
                .param(draft.name())
                .param(draft.email())
                .param(draft.balance())
                .param(draft.score())
                .update();
    }

    @Override
    public void insertAll(List<Draft> drafts) {
        batch(Sql.INSERT, drafts);
    }

    private void batch(String sql, List<Draft> drafts) {
        Instant now = Micros.now();
        transactions.executeWithoutResult(status -> {
            var unused = template.batchUpdate(
                    sql, drafts, drafts.size(), (PreparedStatement write, Draft draft) -> bind(write, draft, now));
        });
    }

    private void bind(PreparedStatement write, Draft draft, Instant now) throws SQLException {
        rows.bind(write, draft, now);
    }

    @Override
    public Object find(UUID id) {
        return find(Sql.FIND, id);
    }

    private JdbcAccount find(String sql, UUID id) {
        return client.sql(sql).param(rows.cells().of(id)).query(account).single();
    }

    @Override
    public List<?> list() {
        return client.sql(Sql.LIST).query(account).list();
    }

    @Override
    public void add(UUID id, long amount) {
        transactions.executeWithoutResult(status -> {
            JdbcAccount found = find(lock, id);
            int unused = client.sql(Sql.CHANGE)
                    .param(found.balance() + amount)
                    .param(rows.cells().of(Micros.now()))
                    .param(rows.cells().of(id))
                    .update();
        });
    }

    @Override
    public Slice page(long least, int number) {
        List<JdbcAccount> items = client.sql(Sql.PAGE)
                .param(least)
                .param(PAGE)
                .param(number * PAGE)
                .query(account)
                .list();
        return new Slice(
                items, client.sql(Sql.COUNT).param(least).query(Long.class).single());
    }

    @Override
    public List<?> articles(int limit) {
        List<JdbcArticle> articles = client.sql(Sql.ARTICLES)
                .param(limit)
                .query((row, number) -> rows.article(row))
                .list();
        List<Object> ids =
                articles.stream().map(each -> rows.cells().of(each.id())).toList();
        return HandMapped.joined(
                articles,
                client.sql(Sql.comments(ids.size()))
                        .params(ids)
                        .query((row, number) -> rows.comment(row))
                        .list());
    }

    @Override
    public int delete(String name) {
        return client.sql(Sql.DELETE).param(name).update();
    }

    @Override
    public void upsertAll(List<Draft> drafts) {
        batch(upsert, drafts);
    }
}
