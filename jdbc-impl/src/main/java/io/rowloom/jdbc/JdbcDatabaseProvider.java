package io.rowloom.jdbc;

import io.rowloom.Database;
import io.rowloom.DatabaseProvider;
import io.rowloom.Options;
import io.rowloom.jdbc.dialect.H2Dialect;
import io.rowloom.jdbc.dialect.MariaDbDialect;
import io.rowloom.jdbc.dialect.PostgresDialect;
import io.rowloom.jdbc.dialect.SqliteDialect;
import java.util.List;

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
     * @throws io.rowloom.error.MisuseException if the driver is missing, or the URL has a setting that weakens a rule
     * @throws io.rowloom.error.ConnectionException if the file is read-only, damaged, a directory, or cannot be
     *     reached, or if the login is refused
     */
    @Override
    public Database open(String url, Options options) {
        return new JdbcDatabase(store(url, options), options);
    }

    private static JdbcStore store(String url, Options options) {
        if (url.startsWith(SqliteUrl.PREFIX)) {
            return new Opening(new SqliteDialect(), options).open(SqliteUrl.parse(url));
        }
        if (url.startsWith(MariaDbUrl.PREFIX)) {
            return new Opening(new MariaDbDialect(), options).open(MariaDbUrl.parse(url));
        }
        return url.startsWith(H2Url.PREFIX)
                ? new Opening(new H2Dialect(), options).open(H2Url.parse(url))
                : new Opening(new PostgresDialect(), options).open(PostgresUrl.parse(url));
    }
}
