package io.rowloom.benchmarks.jdbc;

import io.rowloom.benchmarks.database.Cells;
import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.work.Draft;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;

/**
 * Rows from and to columns, by index.
 *
 * @param cells the forms of ids and moments
 */
public record JdbcRows(Cells cells) {

    /** How many columns an article has before those of its author begin. */
    private static final int AUTHOR = 5;

    /**
     * Chooses the forms.
     *
     * @param engine the database
     */
    public JdbcRows(Engine engine) {
        this(Cells.of(engine));
    }

    /**
     * Binds an account that is written now.
     *
     * @param write the statement
     * @param draft the account
     * @param now the moment
     * @throws SQLException if the driver refuses
     */
    public void bind(PreparedStatement write, Draft draft, Instant now) throws SQLException {
        cells.set(write, 1, draft.id());
        cells.set(write, 2, now);
        cells.set(write, 3, now);
        write.setString(4, draft.name());
        write.setString(5, draft.email());
        write.setLong(6, draft.balance());
        write.setDouble(7, draft.score());
    }

    /**
     * Reads an account.
     *
     * @param row the row
     * @param first the index of its first column
     * @return the account
     * @throws SQLException if the driver refuses
     */
    public JdbcAccount account(ResultSet row, int first) throws SQLException {
        return new JdbcAccount(
                cells.id(row, first),
                cells.moment(row, first + 1),
                cells.moment(row, first + 2),
                row.getString(first + 3),
                row.getString(first + 4),
                row.getLong(first + 5),
                row.getDouble(first + 6));
    }

    /**
     * Reads an article with its author.
     *
     * @param row the row
     * @return the article, without comments
     * @throws SQLException if the driver refuses
     */
    public JdbcArticle article(ResultSet row) throws SQLException {
        return new JdbcArticle(
                cells.id(row, 1),
                cells.moment(row, 2),
                cells.moment(row, 3),
                row.getString(4),
                account(row, AUTHOR),
                new ArrayList<>());
    }

    /**
     * Reads a comment.
     *
     * @param row the row
     * @return the comment
     * @throws SQLException if the driver refuses
     */
    public JdbcComment comment(ResultSet row) throws SQLException {
        return new JdbcComment(
                cells.id(row, 1), cells.moment(row, 2), cells.moment(row, 3), cells.id(row, 4), row.getString(5));
    }
}
