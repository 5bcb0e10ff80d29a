package io.rowloom.jdbc;

import io.rowloom.Options;
import io.rowloom.jdbc.connection.GivenSource;
import io.rowloom.jdbc.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database over connections that are prepared when they are opened, as those of a URL are. */
public final class PreparedDatabase {

    private PreparedDatabase() {}

    /**
     * Opens it.
     *
     * @param source gives connections, each prepared for the dialect
     * @param dialect the dialect
     * @param options the options
     * @return the database
     */
    public static JdbcDatabase of(DataSource source, Dialect dialect, Options options) {
        try (Connection connection = source.getConnection()) {
            JdbcStore.Supply supply = new JdbcStore.Supply(
                    new GivenSource(source), options.poolSize(), true, Opening.writers(dialect, connection), () -> {});
            return new JdbcDatabase(new JdbcStore(dialect.of(connection), options, supply), options);
        } catch (SQLException e) {
            throw new IllegalStateException("the source gave no connection", e);
        }
    }
}
