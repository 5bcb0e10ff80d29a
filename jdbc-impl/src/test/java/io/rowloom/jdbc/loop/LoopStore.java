package io.rowloom.jdbc.loop;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.jdbc.JdbcDatabase;
import io.rowloom.jdbc.PostgresServer;
import io.rowloom.jdbc.PreparedDatabase;
import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.dialect.H2Dialect;
import io.rowloom.jdbc.dialect.PostgresDialect;
import io.rowloom.jdbc.dialect.SqliteDialect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;
import org.sqlite.failing.Physical;

/** The databases behind the failing driver, and how their own drivers fail. */
enum LoopStore {
    H2(new H2Dialect()),
    /** Connections are a data source's of the user, and prepared each time. */
    H2_OF_THE_USER(new H2Dialect()),
    SQLITE(new SqliteDialect()),
    POSTGRESQL(new PostgresDialect());

    private final Dialect dialect;

    LoopStore(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * What a driver says of an error.
     *
     * @param number its number
     * @param state the letters of the standard, if it has them
     */
    record Code(int number, @Nullable String state) {}

    /** A new database. */
    String url(Path directory) {
        return switch (this) {
            case H2, H2_OF_THE_USER -> "jdbc:h2:mem:faults-" + UUID.randomUUID();
            case SQLITE -> "jdbc:sqlite:" + directory.resolve("faults.db");
            case POSTGRESQL -> PostgresServer.freshUrl();
        };
    }

    /** Connections of the driver to a database that is open. */
    DataSource driver(String url) {
        switch (this) {
            case H2, H2_OF_THE_USER -> {
                JdbcDataSource h2 = new JdbcDataSource();
                h2.setURL(url);
                return h2;
            }
            case SQLITE -> {
                SQLiteDataSource sqlite = new SQLiteDataSource();
                sqlite.setUrl(url);
                return sqlite;
            }
            case POSTGRESQL -> {
                PGSimpleDataSource postgres = new PGSimpleDataSource();
                postgres.setUrl(url);
                postgres.setUser(System.getProperty("user.name"));
                return postgres;
            }
        }
        throw new AssertionError(this);
    }

    /** The database over a source of such connections. */
    Database database(FailingSource source) {
        Options options = Options.defaults().poolSize(2);
        return this == H2_OF_THE_USER
                ? JdbcDatabase.of(source, options)
                : PreparedDatabase.of(source, dialect, options);
    }

    /** A connection as the database expects it. */
    Connection opened(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        if (this != H2_OF_THE_USER) {
            dialect.prepare(connection, Options.defaults());
        }
        return connection;
    }

    /** What is tried on it: of connections that are prepared each time only a few calls, which would be the same for all. */
    List<Scenarios.Scenario> scenarios() {
        return this == H2_OF_THE_USER ? Scenarios.few() : Scenarios.all();
    }

    boolean keepsStatements() {
        return this == SQLITE;
    }

    /** What a connection is behind the wrapping of a pool. That its class is in the driver's package shows where the wrapping ends. */
    Class<?>[] physical() {
        return this == SQLITE ? Physical.TYPES : new Class<?>[] {Connection.class};
    }

    /** The other end is gone; what was open is rolled back before this returns. */
    void lose(Connection real) throws SQLException {
        if (this == POSTGRESQL && !real.isClosed() && !real.getAutoCommit()) {
            real.rollback(); // its server hears of a closed socket some time later
        }
        real.close();
    }

    Code code(Failure failure) {
        return switch (failure) {
            case LOST_BEFORE, LOST_AFTER, DRIVER_BUG ->
                switch (this) {
                    case H2, H2_OF_THE_USER -> new Code(90067, "08006");
                    case SQLITE -> new Code(10, null);
                    case POSTGRESQL -> new Code(0, "08006");
                };
            case LOCK_TIMEOUT ->
                switch (this) {
                    case H2, H2_OF_THE_USER -> new Code(50200, "HYT00");
                    case SQLITE -> new Code(5, null);
                    case POSTGRESQL -> new Code(0, "55P03");
                };
            case CONFLICT ->
                switch (this) {
                    case H2, H2_OF_THE_USER -> new Code(40001, "40001");
                    case SQLITE -> new Code(517, null);
                    case POSTGRESQL -> new Code(0, "40001");
                };
        };
    }
}
