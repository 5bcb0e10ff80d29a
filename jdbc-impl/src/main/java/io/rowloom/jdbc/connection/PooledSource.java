package io.rowloom.jdbc.connection;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** A pool of our own. */
public final class PooledSource implements ConnectionSource {

    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final long LEAST_WAIT_MILLIS = 250;
    private static final long LIFETIME_MILLIS = 1_800_000;
    private static final long KEEPALIVE_MILLIS = 120_000;
    private static final long LONGEST_WAIT_MILLIS = Integer.MAX_VALUE;

    private final HikariDataSource pool;

    private PooledSource(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Opens a pool and its first connection. Connections to an engine in the process are kept as long as the pool: no
     * network would let them go stale, and a database in memory may live no longer than they do. Those to a server are
     * tested now and then and replaced after half an hour.
     *
     * @param source opens physical connections
     * @param size the most connections
     * @param patience how long to wait for a new connection
     * @param isServer whether the database is a process of its own
     * @return the pool
     * @throws SQLException if the database cannot be opened
     */
    public static PooledSource open(DataSource source, int size, Duration patience, boolean isServer)
            throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setPoolName("rowloom-" + NUMBERS.incrementAndGet());
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setIdleTimeout(0);
        config.setMaxLifetime(isServer ? LIFETIME_MILLIS : 0);
        config.setKeepaliveTime(isServer ? KEEPALIVE_MILLIS : 0);
        config.setConnectionTimeout(Math.clamp(patience.toMillis(), LEAST_WAIT_MILLIS, LONGEST_WAIT_MILLIS));
        config.setInitializationFailTimeout(1);
        try {
            return new PooledSource(new HikariDataSource(config));
        } catch (HikariPool.PoolInitializationException e) {
            if (e.getCause() instanceof SQLException reason) {
                throw reason;
            }
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    @Override
    public Connection get() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void discard(Connection connection) {
        pool.evictConnection(connection);
    }

    @Override
    public boolean isAwaited() {
        return pool.getHikariPoolMXBean().getThreadsAwaitingConnection() > 0;
    }

    @Override
    public void close() {
        pool.close();
    }
}
