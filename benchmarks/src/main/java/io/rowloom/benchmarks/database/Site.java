package io.rowloom.benchmarks.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** A database of its own and the one pool over it that all contenders share. */
public final class Site implements AutoCloseable {

    /** Connections of the pool. */
    public static final int POOL = 10;

    private final Engine engine;
    private final String url;
    private final HikariDataSource pool;
    private final Optional<PostgresServer> server;

    private Site(Engine engine, String url, int idle, Optional<PostgresServer> server) {
        this.engine = engine;
        this.url = url;
        this.pool = pool(engine, url, idle);
        this.server = server;
    }

    private static HikariDataSource pool(Engine engine, String url, int idle) {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(idle);
        config.setJdbcUrl(url);
        if (engine == Engine.H2) {
            config.setUsername("sa");
            config.setPassword("");
        }
        return new HikariDataSource(config);
    }

    /**
     * Starts a fresh database.
     *
     * @param engine what runs the SQL
     * @param folder an empty folder for its files
     * @return the database, to be closed
     */
    public static Site open(Engine engine, Path folder) {
        return started(engine, folder, "mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /**
     * Starts a fresh database that other processes can open, one after the other.
     *
     * @param engine what runs the SQL
     * @param folder an empty folder for its files
     * @return the database, to be closed
     */
    public static Site onDisk(Engine engine, Path folder) {
        return started(engine, folder, "file:" + folder.resolve("benchmarks"));
    }

    private static Site started(Engine engine, Path folder, String h2) {
        Optional<PostgresServer> server =
                engine == Engine.POSTGRES ? Optional.of(PostgresServer.start(folder)) : Optional.empty();
        String url = server.map(PostgresServer::url).orElseGet(() -> url(engine, folder, h2));
        return new Site(engine, url, POOL, server);
    }

    /**
     * Opens a database that is there, with one connection to begin with.
     *
     * @param engine what runs the SQL
     * @param url where it is
     * @return the database, to be closed
     */
    public static Site at(Engine engine, String url) {
        return new Site(engine, url, 1, Optional.empty());
    }

    /** H2 would otherwise give the last result of a query again without running it, as long as no row changed. */
    private static String url(Engine engine, Path folder, String h2) {
        return engine == Engine.H2
                ? "jdbc:h2:" + h2 + ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;OPTIMIZE_REUSE_RESULTS=0"
                : "jdbc:sqlite:" + folder.resolve("benchmarks.db")
                        + "?journal_mode=WAL&synchronous=NORMAL&foreign_keys=true&busy_timeout=10000";
    }

    /**
     * Tells what runs the SQL.
     *
     * @return the engine
     */
    public Engine engine() {
        return engine;
    }

    /**
     * Gives the pool.
     *
     * @return the pool, which stays this database's to close
     */
    public DataSource pool() {
        return pool;
    }

    /**
     * Tells where it is.
     *
     * @return the address for JDBC
     */
    public String url() {
        return url;
    }

    /** Gives up all connections, so that another process may open the files; a server goes on. */
    public void release() {
        pool.close();
    }

    @Override
    public void close() {
        try (pool) {
            server.ifPresent(PostgresServer::close);
        }
    }
}
