package io.rowloom.jdbc.connection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A connection in the hands of one session. It is used by one thread at a time. */
public final class Lease implements AutoCloseable {

    private final Connections owner;
    private final Connection given;
    private final Connection used;
    private final @Nullable StatementCache cache;
    private boolean broken;
    private boolean closed;

    Lease(Connections owner, Connection given, Connection used, @Nullable StatementCache cache) {
        this.owner = owner;
        this.given = given;
        this.used = used;
        this.cache = cache;
    }

    /**
     * Gives the connection.
     *
     * @return the connection that statements are prepared on
     * @throws io.rowloom.error.MisuseException if the database was closed meanwhile
     */
    public Connection connection() {
        owner.checkThere();
        return used;
    }

    /**
     * Checks that the connection may still be used.
     *
     * @throws io.rowloom.error.MisuseException if the database was closed meanwhile
     */
    public void checkThere() {
        owner.checkThere();
    }

    /**
     * Makes a call of the driver, on another thread where the engine would hold the last carrier (rule J03).
     *
     * @param call the call; it waits for nothing of ours
     * @param <R> the result
     * @return what it gave
     * @throws SQLException if the database refuses
     */
    public <R extends @Nullable Object> R inside(Carriers.Call<R> call) throws SQLException {
        return owner.inside(call);
    }

    /**
     * Prepares a statement, or finds the one that was kept open.
     *
     * @param sql the text
     * @return the statement, to be given back by {@link #done} or {@link #failed}
     * @throws SQLException if the database refuses
     * @throws io.rowloom.error.MisuseException if the database was closed meanwhile
     */
    public PreparedStatement prepare(String sql) throws SQLException {
        owner.checkThere();
        return cache == null ? used.prepareStatement(sql) : cache.get(used, sql);
    }

    /**
     * Gives a statement back after it has done its work. One that cannot be closed takes nothing back of what was done;
     * its connection is not used again.
     *
     * @param statement the statement
     */
    public void done(PreparedStatement statement) {
        try {
            if (cache == null) {
                statement.close();
            }
        } catch (SQLException | RuntimeException e) {
            broken = true;
        }
    }

    /**
     * Gives a statement back after an error.
     *
     * @param sql its text
     * @param statement the statement
     * @param reason the error, which hears of another one while closing
     */
    public void failed(String sql, PreparedStatement statement, Throwable reason) {
        try {
            if (cache == null) {
                statement.close();
            } else {
                cache.drop(sql);
            }
        } catch (SQLException | RuntimeException e) {
            reason.addSuppressed(e);
            broken = true;
        }
    }

    /** Says that the connection is not to be used again. */
    public void discard() {
        broken = true;
    }

    /** Gives the connection back. Closing twice does no harm. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            owner.takeBack(given, used, broken);
        }
    }
}
