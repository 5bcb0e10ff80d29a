package io.rowloom.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

/** A server of PostgreSQL for the tests of this JVM, started when the first asks for it, and ended with the JVM. */
final class PostgresServer {

    private static final AtomicLong SCHEMAS = new AtomicLong();

    private PostgresServer() {}

    /** The server is started once, by whoever comes first. */
    private static final class Running {

        private static final EmbeddedPostgres SERVER = start();
        private static final Connection CONTROL = connect();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("autovacuum", "off")
                        .start();
            } catch (IOException e) {
                throw new IllegalStateException("the server of PostgreSQL did not start", e);
            }
        }
    }

    /** The URL of a new schema with nothing in it. */
    static String freshUrl() {
        String schema = "s" + SCHEMAS.incrementAndGet();
        run("CREATE SCHEMA " + schema);
        return url() + "&currentSchema=" + schema;
    }

    /** The URL of the database. */
    static String url() {
        return "jdbc:postgresql://localhost:" + Running.SERVER.getPort() + "/postgres?sslmode=disable&gssEncMode=disable";
    }

    private static Connection connect() {
        try {
            return DriverManager.getConnection(url(), "postgres", "");
        } catch (SQLException e) {
            throw new IllegalStateException("the server of PostgreSQL took no connection", e);
        }
    }

    static void run(String statement) {
        try (Statement sent = Running.CONTROL.createStatement()) {
            sent.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the server of PostgreSQL refused: " + statement, e);
        }
    }
}
