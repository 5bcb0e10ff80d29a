package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.StatementEvent;
import io.rowloom.jdbc.model.Account;
import io.rowloom.jdbc.model.Account_;
import io.rowloom.jdbc.model.LogLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WritesTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void generatedIds_ofOneThreeAndAThousand_areTheRowsOwnAndGrow(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            long last = 0;
            for (int size : new int[] {1, 3, 1_000}) {
                List<LogLine> lines = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    lines.add(new LogLine(size + " " + i));
                }
                for (LogLine line : db.saveAll(lines)) {
                    assertThat(line.id()).isGreaterThan(last);
                    last = line.id();
                    assertThat(db.getOne(LogLine.class, last).text).isEqualTo(line.text);
                }
            }
            LogLine newest = db.save(new LogLine("newest"));
            assertThat(newest.id()).isGreaterThan(last);
            assertThat(newest.delete(db)).isOne();
            assertThat(db.save(new LogLine("again")).id()).isGreaterThan(newest.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void saveAll_ofManyRows_isOneStatementForEachChunkAndMask(TestStore store) {
        List<StatementEvent> events = new ArrayList<>();
        try (Database db = store.open(directory, options -> options.onStatement(events::add))) {
            List<Account> rows = new ArrayList<>();
            for (int i = 0; i < 6_000; i++) {
                rows.add(new Account(i + "@example.com"));
            }
            events.clear();
            rows = db.saveAll(rows);
            assertThat(events)
                    .hasSize(2)
                    .allSatisfy(event -> assertThat(event.statement()).startsWith("INSERT INTO"));
            assertThat(events.stream().mapToLong(StatementEvent::rows).sum()).isEqualTo(6_000);
            assertThat(events.getFirst().parameters()).contains("0@example.com").hasSize(6);
            events.clear();
            for (int i = 0; i < rows.size(); i++) {
                if (i < 10) {
                    rows.get(i).balance = 5;
                } else {
                    rows.get(i).email = "new " + i;
                }
            }
            rows = db.saveAll(rows);
            assertThat(events).extracting(StatementEvent::rows).containsExactly(10L, 5_990L);
            assertThat(db.from(Account.class).where(Account_.balance.eq(5L)).count())
                    .isEqualTo(10);
            assertThat(db.getOne(Account.class, rows.get(5_999).id()).email).isEqualTo("new 5999");
            events.clear();
            assertThat(db.deleteAll(rows)).isEqualTo(6_000);
            assertThat(events).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void save_unchangedColumn_isNotWritten(TestStore store) {
        List<StatementEvent> events = new ArrayList<>();
        try (Database db = store.open(directory, options -> options.onStatement(events::add))) {
            Account account = db.save(new Account("a"));
            account.balance = 7;
            events.clear();
            account = db.save(account);
            account = db.save(account);
            assertThat(events).hasSize(1);
            assertThat(events.getFirst().statement())
                    .isEqualTo("UPDATE \"account\" SET \"updated_at\" = ?, \"balance\" = ? WHERE \"id\" = ?");
            assertThat(events.getFirst().parameters()).containsExactly(account.updatedAt(), 7L, account.id());
            assertThat(events.getFirst().rows()).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void statement_failed_isReportedWithItsFailure(TestStore store) {
        List<StatementEvent> events = new ArrayList<>();
        try (Database db = store.open(directory, options -> options.onStatement(events::add))) {
            db.save(new Account("a"));
            events.clear();
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> db.save(new Account("a"))))
                    .isNotNull();
            assertThat(events).hasSize(1);
            assertThat(events.getFirst().rows()).isEqualTo(-1);
            assertThat(events.getFirst().failure()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestStore.class,
            names = {"SQLITE_FILE", "SQLITE_MEMORY", "POSTGRES"})
    void upsertAll_ofManyRows_isOneBatchAndOneQuestion(TestStore store) {
        List<StatementEvent> events = new ArrayList<>();
        try (Database db = store.open(directory, options -> options.onStatement(events::add))) {
            List<Account> rows = new ArrayList<>();
            for (int i = 0; i < 3_000; i++) {
                rows.add(new Account(i + "@example.com"));
            }
            List<Account> there = db.saveAll(rows.subList(1_000, 2_000));
            List<Account> given = new ArrayList<>();
            for (int i = 2_999; i >= 0; i--) {
                Account account = new Account(i + "@example.com");
                account.balance = i;
                given.add(account);
            }
            events.clear();
            List<Account> stored =
                    db.upsertAll(given).onConflict(Account_.email).save();
            assertThat(events).hasSize(2);
            assertThat(events.getFirst().statement()).startsWith("INSERT INTO").contains("ON CONFLICT");
            assertThat(events.getLast().statement()).startsWith("SELECT");
            assertThat(stored)
                    .extracting(account -> account.email)
                    .containsExactlyElementsOf(
                            given.stream().map(account -> account.email).toList());
            assertThat(stored)
                    .allSatisfy(account -> assertThat(account.email).isEqualTo(account.balance + "@example.com"));
            assertThat(stored.get(2_999 - 1_500).id()).isEqualTo(there.get(500).id());
            assertThat(db.from(Account.class).count()).isEqualTo(3_000);
        }
    }
}
