package io.rowloom.benchmarks.database;

import io.rowloom.benchmarks.work.ContenderFailure;
import io.rowloom.benchmarks.work.Draft;
import io.rowloom.benchmarks.work.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** The rows that are there before a contender's turn, written with plain JDBC outside of any measurement. */
public final class Rows {

    /** Every account that a workload adds has a name that begins like this. */
    public static final String PASSING = "passing";

    private static final int BATCH = 1_000;

    private final DataSource pool;
    private final Cells cells;
    private final Engine engine;
    private final List<Draft> accounts;
    private final List<UUID> articles = new ArrayList<>();
    private final int commentsOfEach;

    /** What is done with a connection. */
    @FunctionalInterface
    private interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    private Rows(Site site, Size size) {
        int count = size.accounts();
        this.commentsOfEach = size.comments();
        this.pool = site.pool();
        this.engine = site.engine();
        this.cells = Cells.of(engine);
        this.accounts = IntStream.range(0, count)
                .mapToObj(i -> new Draft(Ids.next(), "name " + i * 7919 % count, "a" + i + "@example.com", i, i / 8.0))
                .toList();
    }

    /**
     * Fills the tables, which are there and empty.
     *
     * @param site the database
     * @param size how much to write
     * @return what was written
     */
    public static Rows fill(Site site, Size size) {
        Rows rows = new Rows(site, size);
        rows.add(rows.accounts);
        rows.addArticles(size);
        return rows;
    }

    /**
     * How many rows there are.
     *
     * @param accounts the accounts
     * @param articles the articles
     * @param comments of each article
     */
    public record Size(int accounts, int articles, int comments) {

        /** What the workloads are defined on. */
        public static final Size FULL = new Size(1_000, 200, 5);
        /** Enough for a check. */
        public static final Size SMALL = new Size(120, 60, 3);
    }

    /**
     * Tells which accounts stay.
     *
     * @return the accounts as they were written
     */
    public List<Draft> accounts() {
        return accounts;
    }

    /**
     * Tells the articles.
     *
     * @return their ids, in their order
     */
    public List<UUID> articles() {
        return List.copyOf(articles);
    }

    /**
     * Tells how many comments there are.
     *
     * @return how many each article has
     */
    public int commentsOfEach() {
        return commentsOfEach;
    }

    /**
     * Makes accounts that are not written yet.
     *
     * @param count how many
     * @return the drafts
     */
    public static List<Draft> passing(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> passing(PASSING + " " + i))
                .toList();
    }

    /**
     * Makes an account that is not written yet.
     *
     * @param name its name
     * @return the draft
     */
    public static Draft passing(String name) {
        UUID id = Ids.next();
        return new Draft(id, name, id + "@e.com", 1, 0.5);
    }

    /**
     * Writes accounts.
     *
     * @param drafts the accounts
     */
    public void add(List<Draft> drafts) {
        inTransaction(connection -> {
            Instant now = Micros.now();
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into account (id, created_at, updated_at, name, email, balance,"
                            + " score) values (?, ?, ?, ?, ?, ?, ?)")) {
                int waiting = 0;
                for (Draft draft : drafts) {
                    cells.set(insert, 1, draft.id());
                    cells.set(insert, 2, now);
                    cells.set(insert, 3, now);
                    insert.setString(4, draft.name());
                    insert.setString(5, draft.email());
                    insert.setLong(6, draft.balance());
                    insert.setDouble(7, draft.score());
                    insert.addBatch();
                    if (++waiting % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            return drafts.size();
        });
    }

    private void addArticles(Size size) {
        inTransaction(connection -> {
            try (PreparedStatement article = connection.prepareStatement(
                            "insert into article (id, created_at, updated_at, title, author_id) values (?, ?, ?, ?, ?)");
                    PreparedStatement comment = connection.prepareStatement("insert into remark (id, created_at,"
                            + " updated_at, article_id, text) values (?, ?, ?, ?, ?)")) {
                for (int i = 0; i < size.articles(); i++) {
                    UUID id = Ids.next();
                    articles.add(id);
                    write(article, id, "title " + i, accounts.get(i % 20).id());
                    for (int j = 0; j < size.comments(); j++) {
                        writeComment(comment, id, "comment " + j + " on " + i);
                    }
                }
            }
            return articles.size();
        });
    }

    private void write(PreparedStatement article, UUID id, String title, UUID author) throws SQLException {
        stamp(article, id);
        article.setString(4, title);
        cells.set(article, 5, author);
        article.executeUpdate();
    }

    private void writeComment(PreparedStatement comment, UUID article, String text) throws SQLException {
        stamp(comment, Ids.next());
        cells.set(comment, 4, article);
        comment.setString(5, text);
        comment.executeUpdate();
    }

    private void stamp(PreparedStatement insert, UUID id) throws SQLException {
        Instant now = Micros.now();
        cells.set(insert, 1, id);
        cells.set(insert, 2, now);
        cells.set(insert, 3, now);
    }

    /**
     * Takes out every account that a workload added. SQLite then empties its log, so that whoever is next does not pay for
     * what others wrote.
     */
    public void clean() {
        inTransaction(connection -> {
            try (Statement delete = connection.createStatement()) {
                return delete.executeUpdate("delete from account where name like '" + PASSING + "%'");
            }
        });
        if (engine == Engine.SQLITE) {
            number("pragma wal_checkpoint(truncate)");
        }
    }

    /**
     * Reads one number.
     *
     * @param sql the query
     * @return the number
     */
    public long number(String sql) {
        try (Connection connection = pool.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new ContenderFailure("counting rows", e);
        }
    }

    private <R> R inTransaction(Work<R> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                R result = work.on(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new ContenderFailure("preparing rows", e);
        }
    }
}
