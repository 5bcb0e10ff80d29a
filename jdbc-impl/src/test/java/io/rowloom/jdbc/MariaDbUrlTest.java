package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.error.MisuseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MariaDbUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mariadb://localhost/shop",
                "jdbc:mariadb://one:3306,two:3307/shop",
                "jdbc:mariadb:loadbalance://one,two,three/shop?connectTimeout=500&sslMode=verify-full",
                "jdbc:mariadb:sequential://one,two/shop?galeraAllowedState=4",
                "jdbc:mariadb:loadbalance://address=(host=one)(port=3306),address=(host=two)/shop"
            })
    void url_withSettingsThatBreakNoRule_isTaken(String url) {
        Opening.Target target = MariaDbUrl.parse(url);

        assertThat(target.url()).startsWith(url).endsWith("useBulkStmtsForInserts=false");
        assertThat(target.artifact()).isEqualTo("org.mariadb.jdbc:mariadb-java-client");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user",
                "password",
                "allowMultiQueries",
                "allowmultiqueries",
                "sessionVariables",
                "initSql",
                "autocommit",
                "transactionIsolation",
                "transactionReplay",
                "timezone",
                "connectionTimeZone",
                "preserveInstants",
                "useAffectedRows",
                "rewriteBatchedStatements",
                "useBulkStmts",
                "useBulkStmtsForInserts",
                "disablePipeline",
                "tinyInt1isBit",
                "transformedBitIsBoolean",
                "uuidAsString",
                "useServerPrepStmts",
                "dumpQueriesOnException",
                "socketTimeout"
            })
    void url_withASettingThatWouldBreakARule_isRefusedWithTheReason(String setting) {
        assertThatThrownBy(
                        () -> MariaDbUrl.parse("jdbc:mariadb://localhost/shop?connectTimeout=1&" + setting + "=true"))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("the setting " + setting + ", which is refused: ")
                .hasMessageEndingWith("Take it out of the URL.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mariadb:replication://one,two/shop",
                "jdbc:mariadb:load-balance-read://one,two/shop",
                "jdbc:mariadb://address=(host=one)(type=replica)/shop"
            })
    void url_ofCopies_isRefused(String url) {
        assertThatThrownBy(() -> MariaDbUrl.parse(url))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("lag behind");
    }
}
