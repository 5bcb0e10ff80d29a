package io.rowloom.jdbc;

import io.rowloom.Database;
import io.rowloom.DatabaseProvider;
import io.rowloom.Options;
import io.rowloom.error.MisuseException;
import io.rowloom.jdbc.dialect.H2Dialect;
import io.rowloom.jdbc.dialect.MariaDbDialect;
import io.rowloom.jdbc.dialect.PostgresDialect;
import io.rowloom.jdbc.dialect.SqliteDialect;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Opens {@code jdbc:sqlite:}, {@code jdbc:h2:}, {@code jdbc:postgresql:} and {@code jdbc:mariadb:}. Found by {@link java.util.ServiceLoader}; use {@link io.rowloom.Rowloom#open(String)}. */
public final class JdbcDatabaseProvider implements DatabaseProvider {

    /** For {@link java.util.ServiceLoader}. */
    public JdbcDatabaseProvider() {}

    @Override
    public boolean accepts(String url) {
        return prefixes().stream().anyMatch(url::startsWith);
    }

    @Override
    public List<String> prefixes() {
        return List.of(SqliteUrl.PREFIX, H2Url.PREFIX, PostgresUrl.PREFIX, MariaDbUrl.PREFIX);
    }

    /**
     * Opens a database with a pool of its own.
     *
     * @param url a URL of SQLite, H2, PostgreSQL or MariaDB
     * @param options the options
     * @return the database
     * @throws io.rowloom.error.MisuseException if the driver is missing, the URL has a setting that weakens a rule, or the read replica is
     *     another kind of database
     * @throws io.rowloom.error.ConnectionException if the file is read-only, damaged, a directory, or cannot be
     *     reached, or if the login is refused
     */
    @Override
    public Database open(String url, Options options) {
        JdbcStore primary = store(url, options, options.connectionWait());
        String copy = options.readReplica();
        return copy == null
                ? new JdbcDatabase(primary, options)
                : JdbcDatabase.withReplica(primary, replica(url, copy, options), options);
    }

    private static Supplier<JdbcStore> replica(String url, String copy, Options options) {
        return () -> {
            if (!copy.startsWith(url.substring(0, url.indexOf(':', "jdbc:".length()) + 1))) {
                throw new MisuseException(
                        "readReplica(…) expects a URL of the same kind of database as its primary, and found another"
                                + " kind. A copy is made by the database itself.");
            }
            return store(copy, options, ReplicatedStore.LONGEST_TRY);
        };
    }

    private static JdbcStore store(String url, Options options, Duration patience) {
        if (url.startsWith(SqliteUrl.PREFIX)) {
            return new Opening(new SqliteDialect(), options, patience).open(SqliteUrl.parse(url));
        }
        if (url.startsWith(MariaDbUrl.PREFIX)) {
            return new Opening(new MariaDbDialect(), options, patience).open(MariaDbUrl.parse(url));
        }
        return url.startsWith(H2Url.PREFIX)
                ? new Opening(new H2Dialect(), options, patience).open(H2Url.parse(url))
                : new Opening(new PostgresDialect(), options, patience).open(PostgresUrl.parse(url));
    }
}
