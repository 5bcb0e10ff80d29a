package io.rowloom.jdbc.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class StatementCacheTest {

    @Test
    void statement_askedForAgain_isTheSameUntilItIsTheEldest() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            StatementCache cache = new StatementCache();
            PreparedStatement first = cache.get(connection, "SELECT 1");
            PreparedStatement second = cache.get(connection, "SELECT 2");
            for (int i = 3; i < 200; i++) {
                assertThat(cache.get(connection, "SELECT " + i).isClosed()).isFalse();
            }
            assertThat(cache.get(connection, "SELECT 1")).isSameAs(first);
            for (int i = 200; i < 400; i++) {
                assertThat(cache.get(connection, "SELECT " + i).isClosed()).isFalse();
            }
            assertThat(second.isClosed()).isTrue();
            assertThat(first.isClosed()).isFalse();
        }
    }

    @Test
    void statement_dropped_isClosed() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            StatementCache cache = new StatementCache();
            PreparedStatement statement = cache.get(connection, "SELECT 1");
            cache.drop("SELECT 1");
            cache.drop("SELECT 1");
            assertThat(statement.isClosed()).isTrue();
            assertThat(cache.get(connection, "SELECT 1")).isNotSameAs(statement);
        }
    }
}
