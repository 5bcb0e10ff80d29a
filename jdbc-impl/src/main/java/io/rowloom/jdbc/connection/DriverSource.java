package io.rowloom.jdbc.connection;

import io.rowloom.error.MisuseException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens physical connections with a driver, each brought into the state that the rules need. */
public final class DriverSource implements DataSource {

    /** How long a pool that is closed waits for a connection that it is just opening. */
    private static final int CLOSING_SECONDS = 5;

    private final Driver driver;
    private final String url;
    private final Properties properties;
    private final Preparation preparation;
    private final AtomicReference<@Nullable Connection> first = new AtomicReference<>();

    /** Brings a new connection into its state. */
    @FunctionalInterface
    public interface Preparation {
        /**
         * Prepares a connection.
         *
         * @param connection a new connection
         * @throws SQLException if the database refuses
         */
        void prepare(Connection connection) throws SQLException;
    }

    /**
     * Finds the driver of a URL.
     *
     * @param url the URL
     * @param artifact the Maven coordinates of the driver, for the message
     * @param properties user and password
     * @param preparation what to do with each new connection
     * @throws MisuseException if the driver is not on the class path
     */
    public DriverSource(String url, String artifact, Properties properties, Preparation preparation) {
        this.url = url;
        this.driver = find(url, artifact);
        this.properties = properties;
        this.preparation = preparation;
    }

    private static Driver find(String url, String artifact) {
        try {
            return DriverManager.getDriver(url);
        } catch (SQLException e) {
            String[] parts = artifact.split(":", -1);
            throw new MisuseException(
                    "no driver on the class path opens " + prefix(url)
                            + ". Add it: <dependency><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1]
                            + "</artifactId></dependency>",
                    e);
        }
    }

    private static String prefix(String url) {
        int end = url.indexOf(':', "jdbc:".length());
        return end < 0 ? "this URL" : url.substring(0, end + 1);
    }

    /**
     * Opens the connection that {@link #getConnection} gives first. A pool that meets an error at its start waits for a
     * second before it reports it; this does not.
     *
     * @throws SQLException if the database cannot be opened
     */
    public void openFirst() throws SQLException {
        first.set(open());
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection opened = first.getAndSet(null);
        return opened == null ? open() : opened;
    }

    private Connection open() throws SQLException {
        Properties copy = new Properties();
        copy.putAll(properties);
        Connection connection = driver.connect(url, copy);
        if (connection == null) {
            throw new SQLException("the driver does not open its own URL any more", "08001");
        }
        try {
            preparation.prepare(connection);
        } catch (SQLException | RuntimeException e) {
            close(connection, e);
            throw e;
        }
        return connection;
    }

    private static void close(Connection connection, Exception reason) {
        try {
            connection.close();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("user and password are part of the options");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // nothing is written
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // opening a file or memory waits for nobody
    }

    @Override
    public int getLoginTimeout() {
        return CLOSING_SECONDS;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("nothing is logged");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("not a wrapper of " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
