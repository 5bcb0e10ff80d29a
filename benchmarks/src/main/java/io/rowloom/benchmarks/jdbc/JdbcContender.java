package io.rowloom.benchmarks.jdbc;

import io.rowloom.benchmarks.database.Micros;
import io.rowloom.benchmarks.database.Site;
import io.rowloom.benchmarks.database.Sql;
import io.rowloom.benchmarks.work.Draft;
import io.rowloom.benchmarks.work.Slice;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Each workload in as few statements as a careful person would write. */
public final class JdbcContender implements HandMapped {

    private final JdbcCalls calls;
    private final JdbcRows rows;
    private final String lock;
    private final String upsert;

    /**
     * Needs nothing but the pool.
     *
     * @param site the database
     */
    public JdbcContender(Site site) {
        this.calls = new JdbcCalls(site.pool());
        this.rows = new JdbcRows(site.engine());
        this.lock = Sql.lock(site.engine());
        this.upsert = Sql.upsert(site.engine());
    }

    @Override
    public void insert(Draft draft) {
        calls.alone(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(Sql.INSERT)) {
                rows.bind(insert, draft, Micros.now());
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public void insertAll(List<Draft> drafts) {
        batch(Sql.INSERT, drafts);
    }

    private void batch(String sql, List<Draft> drafts) {
        calls.together(connection -> {
            Instant now = Micros.now();
            try (PreparedStatement write = connection.prepareStatement(sql)) {
                for (Draft draft : drafts) {
                    rows.bind(write, draft, now);
                    write.addBatch();
                }
                return write.executeBatch();
            }
        });
    }

    @Override
    public Object find(UUID id) {
        return calls.alone(connection -> find(connection, Sql.FIND, id));
    }

    private JdbcAccount find(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            rows.cells().set(select, 1, id);
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    throw new SQLException("no account has this id", "02000");
                }
                return rows.account(found, 1);
            }
        }
    }

    @Override
    public List<?> list() {
        return calls.alone(connection -> {
            try (PreparedStatement select = connection.prepareStatement(Sql.LIST)) {
                return all(select);
            }
        });
    }

    private List<JdbcAccount> all(PreparedStatement select) throws SQLException {
        List<JdbcAccount> accounts = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                accounts.add(rows.account(found, 1));
            }
        }
        return accounts;
    }

    @Override
    public void add(UUID id, long amount) {
        calls.together(connection -> {
            JdbcAccount account = find(connection, lock, id);
            try (PreparedStatement update = connection.prepareStatement(Sql.CHANGE)) {
                update.setLong(1, account.balance() + amount);
                rows.cells().set(update, 2, Micros.now());
                rows.cells().set(update, 3, id);
                return update.executeUpdate();
            }
        });
    }

    @Override
    public Slice page(long least, int number) {
        return calls.alone(connection -> {
            try (PreparedStatement select = connection.prepareStatement(Sql.PAGE);
                    PreparedStatement count = connection.prepareStatement(Sql.COUNT)) {
                select.setLong(1, least);
                select.setInt(2, PAGE);
                select.setInt(3, number * PAGE);
                count.setLong(1, least);
                return new Slice(all(select), number(count));
            }
        });
    }

    private static long number(PreparedStatement select) throws SQLException {
        try (ResultSet found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    @Override
    public List<?> articles(int limit) {
        return calls.alone(connection -> {
            List<JdbcArticle> articles = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(Sql.ARTICLES)) {
                select.setInt(1, limit);
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        articles.add(rows.article(found));
                    }
                }
            }
            return HandMapped.joined(articles, comments(connection, articles));
        });
    }

    private List<JdbcComment> comments(Connection connection, List<JdbcArticle> articles) throws SQLException {
        List<JdbcComment> comments = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(Sql.comments(articles.size()))) {
            int index = 0;
            for (JdbcArticle article : articles) {
                rows.cells().set(select, ++index, article.id());
            }
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    comments.add(rows.comment(found));
                }
            }
        }
        return comments;
    }

    @Override
    public int delete(String name) {
        return calls.alone(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(Sql.DELETE)) {
                delete.setString(1, name);
                return delete.executeUpdate();
            }
        });
    }

    @Override
    public void upsertAll(List<Draft> drafts) {
        batch(upsert, drafts);
    }
}
