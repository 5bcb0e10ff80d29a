package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.error.MisuseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresUrlTest {

    private static final String URL = "jdbc:postgresql://localhost:5432/app";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user=me",
                "password=secret",
                "autosave=always",
                "cleanupSavepoints=true",
                "preferQueryMode=simple",
                "stringtype=unspecified",
                "options=-c%20lock_timeout=0",
                "replication=database",
                "readOnly=true",
                "readOnlyMode=ignore",
                "allowEncodingChanges=true",
                "quoteReturningIdentifiers=false",
                "reWriteBatchedInserts=true",
                "service=app",
                "targetServerType=secondary",
                "targetServerType=any",
                "currentSchema=app&autosave=always"
            })
    void setting_thatWeakensARule_isRefusedWithItsReason(String setting) {
        String name = setting.substring(setting.indexOf('&') + 1).split("=", 2)[0];
        assertThatThrownBy(() -> PostgresUrl.parse(URL + "?" + setting))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?currentSchema=app",
                "?sslmode=verify-full&sslrootcert=/etc/root.crt",
                "?ApplicationName=orders&socketTimeout=30&targetServerType=primary",
                "?prepareThreshold=0"
            })
    void setting_thatWeakensNone_isLeftToTheDriver(String settings) {
        assertThat(PostgresUrl.parse(URL + settings).url()).isEqualTo(URL + settings);
    }
}
