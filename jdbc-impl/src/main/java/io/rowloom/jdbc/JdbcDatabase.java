package io.rowloom.jdbc;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.engine.StoreDatabase;
import io.rowloom.jdbc.connection.GivenSource;
import io.rowloom.jdbc.connection.WriterPermits;
import io.rowloom.jdbc.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * A database over a {@link DataSource} of your own, where {@link io.rowloom.Rowloom#open(String)} would open a pool by a
 * URL.
 * <pre>{@code
 * Database db = JdbcDatabase.of(dataSource, Options.defaults().poolSize(4));
 * }</pre>
 */
public final class JdbcDatabase {

    private JdbcDatabase() {}

    /**
     * Opens a database over a data source. The dialect is found by the product that a connection names. At most
     * {@link Options#poolSize} connections are used at a time; the data source stays yours to close.
     *
     * @param source where connections come from; several threads ask it at once
     * @param options the options; user and password are the data source's own
     * @return the database, to be closed
     * @throws io.rowloom.error.MisuseException if there is no dialect for the product
     * @throws io.rowloom.error.ConnectionException if the database cannot be reached
     */
    public static Database of(DataSource source, Options options) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(options, "options");
        GivenSource given = new GivenSource(source);
        try (Connection connection = given.get()) {
            Dialect dialect = Dialect.of(connection.getMetaData().getDatabaseProductName());
            WriterPermits writers = Opening.writers(dialect, connection);
            JdbcStore.Supply supply = new JdbcStore.Supply(given, options.poolSize(), false, writers, () -> {});
            return new StoreDatabase(new JdbcStore(dialect, options, supply), options);
        } catch (SQLException e) {
            throw new io.rowloom.error.ConnectionException(
                    "the data source gave no connection. See the cause for the reason.", e);
        }
    }
}
