package io.rowloom.jdbc;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.Rowloom;
import io.rowloom.jdbc.dialect.H2Dialect;
import io.rowloom.jdbc.dialect.PostgresDialect;
import io.rowloom.jdbc.dialect.SqliteDialect;
import io.rowloom.jdbc.model.Account;
import io.rowloom.jdbc.model.AllTypes;
import io.rowloom.jdbc.model.LogLine;
import io.rowloom.jdbc.model.Transfer;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The stores that a test is run on. */
enum TestStore {
    SQLITE_FILE,
    SQLITE_MEMORY,
    H2_FILE,
    H2_MEMORY,
    POSTGRES;

    /** A URL of a new database in a directory. */
    String url(Path directory) {
        return switch (this) {
            case SQLITE_FILE -> "jdbc:sqlite:" + directory.resolve(UUID.randomUUID() + ".db");
            case SQLITE_MEMORY -> "jdbc:sqlite::memory:";
            case H2_FILE -> "jdbc:h2:" + directory.resolve(UUID.randomUUID().toString());
            case H2_MEMORY -> "jdbc:h2:mem:";
            case POSTGRES -> PostgresServer.freshUrl();
        };
    }

    /** Opens a new database with tables. */
    Database open(Path directory, UnaryOperator<Options> options) {
        Database db = Rowloom.open(url(directory), options);
        db.createTables(Account.class, Transfer.class, LogLine.class, AllTypes.class);
        return db;
    }

    /** Opens a new store without an engine in front of it, and without tables. */
    JdbcStore raw(Path directory) {
        String url = url(directory);
        Options options = Options.defaults();
        return switch (this) {
            case SQLITE_FILE, SQLITE_MEMORY -> new Opening(new SqliteDialect(), options).open(SqliteUrl.parse(url));
            case H2_FILE, H2_MEMORY -> new Opening(new H2Dialect(), options).open(H2Url.parse(url));
            case POSTGRES -> new Opening(new PostgresDialect(), options).open(PostgresUrl.parse(url));
        };
    }

    boolean isSqlite() {
        return this == SQLITE_FILE || this == SQLITE_MEMORY;
    }
}
