package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.Transaction;
import io.rowloom.error.MisuseException;
import io.rowloom.error.SchemaException;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.jdbc.model.Account;
import io.rowloom.jdbc.model.Account_;
import io.rowloom.jdbc.model.AllTypes;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreamsTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void stream_often_leavesNoStatementOpen(TestStore store) {
        try (Database db = store.open(directory, options -> options.poolSize(1))) {
            db.saveAll(
                    IntStream.range(0, 20).mapToObj(i -> new Account("a" + i)).toList());
            for (int i = 0; i < 2_000; i++) {
                int left = i % 20;
                db.useTransaction(tx -> {
                    Iterator<Account> rows = tx.from(Account.class).stream().iterator();
                    for (int j = 0; j < left; j++) {
                        assertThat(rows.next().email).startsWith("a");
                    }
                });
            }
            assertThat(db.from(Account.class).count()).isEqualTo(20);
            assertThat(db.save(new Account("more")).createdAt()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "H2_FILE", "H2_MEMORY"})
    void stream_whileOthersWrite_seesTheRowsOfItsBeginning(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            db.saveAll(
                    IntStream.range(0, 600).mapToObj(i -> new Account("a" + i)).toList());
            db.useTransaction(tx -> {
                try (Stream<Account> rows = tx.from(Account.class).stream()) {
                    Iterator<Account> iterator = rows.iterator();
                    assertThat(iterator.next().balance).isZero();
                    Thread other = Thread.ofVirtual().start(() -> {
                        List<Account> all = db.from(Account.class).all();
                        all.forEach(row -> row.balance = 1);
                        db.saveAll(all);
                        db.deleteAll(all.subList(300, 600));
                    });
                    join(other);
                    int count = 1;
                    while (iterator.hasNext()) {
                        assertThat(iterator.next().balance).isZero();
                        count++;
                    }
                    assertThat(count).isEqualTo(600);
                }
                assertThat(tx.from(Account.class).where(Account_.balance.eq(1L)).count())
                        .isEqualTo(300);
            });
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void stream_rowThatCannotBeRead_isTypedDoomsAndCloses() throws SQLException {
        String url = TestStore.SQLITE_FILE.url(directory);
        try (Database db = Rowloom.open(url)) {
            db.createTables();
            List<AllTypes> rows = db.saveAll(List.of(new AllTypes(), new AllTypes(), new AllTypes()));
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                statement.execute("UPDATE all_types SET weather = 'FOG' WHERE id = '"
                        + rows.get(1).id() + "'");
            }
            try (Transaction tx = db.begin()) {
                Iterator<AllTypes> iterator =
                        tx.from(AllTypes.class).orderBy(io.rowloom.jdbc.model.AllTypes_.id.asc()).stream()
                                .iterator();
                assertThat(iterator.next()).isEqualTo(rows.getFirst());
                assertThatThrownBy(iterator::next)
                        .isInstanceOf(SchemaException.class)
                        .hasMessageContaining("AllTypes.weather");
                assertThatThrownBy(() -> tx.from(Account.class).count()).isInstanceOf(TransactionDoomedException.class);
            }
            assertThat(db.from(Account.class).count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void stream_ofADatabaseThatWasClosed_isRefused(TestStore store) {
        Database db = store.open(directory, options -> options);
        db.saveAll(List.of(new Account("a"), new Account("b")));
        Transaction tx = db.begin();
        Iterator<Account> rows = tx.from(Account.class).stream().iterator();
        assertThat(rows.next().email).isNotEmpty();
        db.close();
        assertThatThrownBy(rows::next).isInstanceOf(MisuseException.class).hasMessageContaining("closed");
        tx.close();
    }

    @ParameterizedTest
    @EnumSource
    void explain_ofAnIndexAndOfAScan_tellsThem(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            assertThat(db.from(Account.class).where(Account_.email.eq("secret")).explain())
                    .contains("FROM \"account\"")
                    .containsIgnoringCase("uq_account_email")
                    .doesNotContain("secret");
            assertThat(db.from(Account.class).where(Account_.balance.eq(1L)).explain())
                    .containsPattern("SCAN account|tableScan|Seq Scan");
        }
    }
}
