/** A store over JDBC, for SQLite, H2, PostgreSQL and MariaDB. */
module io.rowloom.jdbc {
    requires transitive io.rowloom;
    requires transitive java.sql;
    requires transitive io.rowloom.engine;
    requires com.zaxxer.hikari;
    requires java.logging;
    requires static org.jspecify;
    requires static org.postgresql.jdbc;
    requires static org.xerial.sqlitejdbc;

    exports io.rowloom.jdbc;

    provides io.rowloom.DatabaseProvider with
            io.rowloom.jdbc.JdbcDatabaseProvider;
}
