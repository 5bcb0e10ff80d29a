package io.rowloom.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.error.MisuseException;
import org.junit.jupiter.api.Test;

/** What becomes of the URL of a server. */
class UrlsTest {

    @Test
    void postgres_settings_stayBesideTheSchema() {
        assertThat(PostgresSource.inSchema("jdbc:postgresql://h/d", "s"))
                .isEqualTo("jdbc:postgresql://h/d?currentSchema=s");
        assertThat(PostgresSource.inSchema("jdbc:postgresql://h/d?currentSchema=other&ssl=true", "s"))
                .isEqualTo("jdbc:postgresql://h/d?ssl=true&currentSchema=s");
    }

    @Test
    void mariaDb_database_isReplaced() {
        assertThat(MariaDbSource.inDatabase("jdbc:mariadb://h:3306/d?useSsl=true", "s"))
                .isEqualTo("jdbc:mariadb://h:3306/s?useSsl=true");
        assertThat(MariaDbSource.inDatabase("jdbc:mariadb:loadbalance://a,b/d", "s"))
                .isEqualTo("jdbc:mariadb:loadbalance://a,b/s");
        assertThatThrownBy(() -> MariaDbSource.inDatabase("jdbc:mariadb://h", "s"))
                .isInstanceOf(MisuseException.class);
    }

    @Test
    void names_fresh_differ() {
        assertThat(Server.freshName()).matches("rowloom_test_[0-9a-f]{16}").isNotEqualTo(Server.freshName());
    }
}
