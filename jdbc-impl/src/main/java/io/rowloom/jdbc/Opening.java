package io.rowloom.jdbc;

import io.rowloom.Options;
import io.rowloom.jdbc.connection.Connections;
import io.rowloom.jdbc.connection.DriverSource;
import io.rowloom.jdbc.connection.PooledSource;
import io.rowloom.jdbc.connection.WriterPermits;
import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.sql.Queries;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

/** Opens a store by a URL, with a pool of its own. */
final class Opening {

    private final Dialect dialect;
    private final Options options;
    private final Duration patience;

    Opening(Dialect dialect, Options options) {
        this(dialect, options, options.connectionWait());
    }

    /** Opens with another patience for new connections, which a database that does not answer uses up. */
    Opening(Dialect dialect, Options options, Duration patience) {
        this.dialect = dialect;
        this.options = options;
        this.patience = patience;
    }

    /**
     * A URL as the driver is to see it.
     *
     * @param url the URL
     * @param oneConnection whether the database lives in one connection
     * @param vanishes whether the database is of this store alone and goes with it
     * @param artifact the Maven coordinates of the driver
     */
    record Target(String url, boolean oneConnection, boolean vanishes, String artifact) {}

    JdbcStore open(Target target) {
        Faults faults = new Faults(dialect, new Queries(dialect));
        Retry retry = new Retry(faults, options.lockWait(), null);
        DriverSource driver = new DriverSource(
                target.url(), target.artifact(), login(), connection -> retry.whileBusy(() -> prepared(connection)));
        int size = target.oneConnection() ? 1 : options.poolSize();
        try {
            driver.openFirst();
            PooledSource pool = PooledSource.open(driver, size, patience, dialect.isServer());
            return store(pool, size, last(target, driver));
        } catch (SQLException e) {
            throw faults.of(e, Operation.OPEN);
        }
    }

    private Properties login() {
        Properties login = new Properties();
        if (options.user() != null) {
            login.setProperty("user", options.user());
        }
        if (options.password() != null) {
            login.setProperty("password", options.password());
        }
        return login;
    }

    private boolean prepared(Connection connection) throws SQLException {
        dialect.prepare(connection, options);
        return true;
    }

    private JdbcStore store(PooledSource pool, int size, Connections.Last last) throws SQLException {
        try (Connection connection = pool.get()) {
            return new JdbcStore(
                    dialect.of(connection),
                    options,
                    new JdbcStore.Supply(pool, size, true, writers(dialect, connection), last));
        } catch (SQLException | RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static Connections.Last last(Target target, DriverSource driver) {
        if (!target.vanishes() || target.oneConnection()) {
            return () -> {};
        }
        return () -> {
            try (Connection connection = driver.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET DB_CLOSE_DELAY 0"); // it goes with its last connection, which is closed next
            }
        };
    }

    /** Joins the writers of the file that a connection leads to. */
    static WriterPermits writers(Dialect dialect, Connection connection) throws SQLException {
        return WriterPermits.join(dialect.hasOneWriter() ? file(connection) : "");
    }

    private static String file(Connection connection) throws SQLException {
        String question = "SELECT file FROM pragma_database_list WHERE name = 'main'";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            String file = rows.next() ? rows.getString(1) : null;
            return file == null || file.isEmpty() ? "" : real(file);
        }
    }

    private static String real(String file) {
        try {
            return Path.of(file).toRealPath().toString();
        } catch (IOException e) {
            return file;
        }
    }
}
