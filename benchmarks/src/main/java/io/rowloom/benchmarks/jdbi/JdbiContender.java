package io.rowloom.benchmarks.jdbi;

import io.rowloom.benchmarks.database.Micros;
import io.rowloom.benchmarks.database.Site;
import io.rowloom.benchmarks.database.Sql;
import io.rowloom.benchmarks.jdbc.HandMapped;
import io.rowloom.benchmarks.jdbc.JdbcAccount;
import io.rowloom.benchmarks.jdbc.JdbcArticle;
import io.rowloom.benchmarks.jdbc.JdbcComment;
import io.rowloom.benchmarks.jdbc.JdbcRows;
import io.rowloom.benchmarks.work.Draft;
import io.rowloom.benchmarks.work.Slice;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** Jdbi's fluent interface, with mappers by hand. */
public final class JdbiContender implements HandMapped {

    private final Jdbi jdbi;
    private final JdbcRows rows;
    private final RowMapper<JdbcAccount> account;
    private final String lock;
    private final String upsert;

    /**
     * Needs nothing but the pool.
     *
     * @param site the database
     */
    public JdbiContender(Site site) {
        this.jdbi = Jdbi.create(site.pool());
        this.rows = new JdbcRows(site.engine());
        this.account = (row, context) -> rows.account(row, 1);
        this.lock = Sql.lock(site.engine());
        this.upsert = Sql.upsert(site.engine());
    }

    private <S extends SqlStatement<S>> S bind(S statement, Draft draft, Object now) {
        return statement
                .bind(0, rows.cells().of(draft.id()))
                .bind(1, now)
                .bind(2, now)
                .bind(3, draft.name())
                .bind(4, draft.email())
                .bind(5, draft.balance())
                .bind(6, draft.score());
    }

    @Override
    public void insert(Draft draft) {
        Object now = rows.cells().of(Micros.now());
        jdbi.useHandle(
                handle -> bind(handle.createUpdate(Sql.INSERT), draft, now).execute());
    }

    @Override
    public void insertAll(List<Draft> drafts) {
        batch(Sql.INSERT, drafts);
    }

    private void batch(String sql, List<Draft> drafts) {
        Object now = rows.cells().of(Micros.now());
        jdbi.useTransaction(handle -> {
            PreparedBatch batch = handle.prepareBatch(sql);
            drafts.forEach(draft -> bind(batch, draft, now).add());
            batch.execute();
        });
    }

    @Override
    public Object find(UUID id) {
        return jdbi.withHandle(handle -> find(handle, Sql.FIND, id));
    }

    private JdbcAccount find(Handle handle, String sql, UUID id) {
        return handle.createQuery(sql).bind(0, rows.cells().of(id)).map(account).one();
    }

    @Override
    public List<?> list() {
        return jdbi.withHandle(
                handle -> handle.createQuery(Sql.LIST).map(account).list());
    }

    @Override
    public void add(UUID id, long amount) {
        jdbi.useTransaction(handle -> {
            JdbcAccount found = find(handle, lock, id);
            handle.createUpdate(Sql.CHANGE)
                    .bind(0, found.balance() + amount)
                    .bind(1, rows.cells().of(Micros.now()))
                    .bind(2, rows.cells().of(id))
                    .execute();
        });
    }

    @Override
    public Slice page(long least, int number) {
        return jdbi.withHandle(handle -> {
            List<JdbcAccount> items = handle.createQuery(Sql.PAGE)
                    .bind(0, least)
                    .bind(1, PAGE)
                    .bind(2, number * PAGE)
                    .map(account)
                    .list();
            return new Slice(
                    items,
                    handle.createQuery(Sql.COUNT)
                            .bind(0, least)
                            .mapTo(long.class)
                            .one());
        });
    }

    @Override
    public List<?> articles(int limit) {
        return jdbi.withHandle(handle -> {
            List<JdbcArticle> articles = handle.createQuery(Sql.ARTICLES)
                    .bind(0, limit)
                    .map((row, context) -> rows.article(row))
                    .list();
            return HandMapped.joined(articles, comments(handle, articles));
        });
    }

    private List<JdbcComment> comments(Handle handle, List<JdbcArticle> articles) {
        Query query = handle.createQuery(Sql.comments(articles.size()));
        for (int i = 0; i < articles.size(); i++) {
            query.bind(i, rows.cells().of(articles.get(i).id()));
        }
        return query.map((row, context) -> rows.comment(row)).list();
    }

    @Override
    public int delete(String name) {
        return jdbi.withHandle(
                handle -> handle.createUpdate(Sql.DELETE).bind(0, name).execute());
    }

    @Override
    public void upsertAll(List<Draft> drafts) {
        batch(upsert, drafts);
    }
}
