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
    private final HikariDataSource pool;
    private final Optional<PostgresServer> server;

    private Site(Engine engine, HikariDataSource pool, Optional<PostgresServer> server) {
        this.engine = engine;
        this.pool = pool;
        this.server = server;
    }

    /**
     * Starts a fresh database.
     *
     * @param engine what runs the SQL
     * @param folder an empty folder for its files
     * @return the database, to be closed
     */
    public static Site open(Engine engine, Path folder) {
        Optional<PostgresServer> server =
                engine == Engine.POSTGRES ? Optional.of(PostgresServer.start(folder)) : Optional.empty();
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(POOL);
        config.setJdbcUrl(server.map(PostgresServer::url).orElseGet(() -> url(engine, folder)));
        if (engine == Engine.H2) {
            config.setUsername("sa");
            config.setPassword("");
        }
        return new Site(engine, new HikariDataSource(config), server);
    }

    /** H2 would otherwise give the last result of a query again without running it, as long as no row changed. */
    private static String url(Engine engine, Path folder) {
        return engine == Engine.H2
                ? "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";DB_CLOSE_DELAY=-1;CASE_INSENSITIVE_IDENTIFIERS=TRUE;OPTIMIZE_REUSE_RESULTS=0"
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

    @Override
    public void close() {
        try (pool) {
            server.ifPresent(PostgresServer::close);
        }
    }
}
