package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.StatementEvent;
import io.rowloom.Transaction;
import io.rowloom.TransactionOptions;
import io.rowloom.error.CheckViolationException;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.NonUniqueResultException;
import io.rowloom.error.NotNullViolationException;
import io.rowloom.error.PoolTimeoutException;
import io.rowloom.error.RecordNotFoundException;
import io.rowloom.error.SchemaException;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.jdbc.model.Account;
import io.rowloom.jdbc.model.LogLine;
import io.rowloom.jdbc.model.Transfer;
import io.rowloom.relation.Ref;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RawSqlTest {

    private static final String ACCOUNTS = "select email, balance from \"account\" ";

    @TempDir
    Path directory;

    record Balance(String email, long balance) {}

    private Database open(TestStore store) {
        return open(store, options -> options);
    }

    private Database open(TestStore store, UnaryOperator<Options> options) {
        Database db = store.open(directory, options);
        for (int i = 1; i <= 3; i++) {
            Account account = new Account("a" + i);
            account.balance = 10L * i;
            assertThat(db.save(account).createdAt()).isNotNull();
        }
        return db;
    }

    private static JdbcSession raw(io.rowloom.Session session) {
        return session.unwrap(JdbcSession.class);
    }

    @ParameterizedTest
    @EnumSource
    void as_records_givesAList(TestStore store) {
        try (Database db = open(store)) {
            List<Balance> rows = raw(db).sql(ACCOUNTS + "where balance > ? order by email", 10)
                    .as(Balance.class);
            assertThat(rows).containsExactly(new Balance("a2", 20), new Balance("a3", 30));
            SqlRows<Balance> same =
                    raw(db).sql(ACCOUNTS + "where email = ?", "a1").as(Balance.class);
            assertThat(same.all()).isEqualTo(List.of(same.one()));
            assertThat(same.first()).contains(new Balance("a1", 10));
            assertThatThrownBy(() -> rows.removeFirst()).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_ofNoneAndOfSeveral_isTyped(TestStore store) {
        try (Database db = open(store)) {
            SqlStatement statement = raw(db).sql(ACCOUNTS + "where balance > :least order by email")
                    .bind("least", 10);
            assertThatThrownBy(() -> statement.as(Balance.class).one()).isInstanceOf(NonUniqueResultException.class);
            SqlStatement none = statement.bind("least", 30);
            assertThatThrownBy(() -> none.as(Balance.class).one()).isInstanceOf(RecordNotFoundException.class);
            assertThat(none.as(Balance.class).first()).isEmpty();
            assertThat(statement.as(Balance.class)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void names_andLists_areBound(TestStore store) {
        try (Database db = open(store)) {
            String sql = ACCOUNTS + "where (email in (:emails) or balance = :balance) and ':no' = ':no' order by email";
            Map<String, Object> values = Map.of("emails", List.of("a1", "a3", "zz"), "balance", 20L);
            assertThat(raw(db).sql(sql, values).as(Balance.class))
                    .extracting(Balance::email)
                    .containsExactly("a1", "a2", "a3");
            assertThat(raw(db).sql(ACCOUNTS + "where email in (?)", List.of("a2"))
                            .as(Balance.class))
                    .hasSize(1);
            assertThat(raw(db).sql(ACCOUNTS + "where email in (?)", List.of()).as(Balance.class))
                    .isEmpty();
            assertThat(raw(db).sql(ACCOUNTS + "where email not in (:none)", Map.of("none", List.of()))
                            .as(Balance.class))
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void values_missingOrTooMany_areRefusedAtTheCall(TestStore store) {
        try (Database db = open(store)) {
            JdbcSession session = raw(db);
            assertThatThrownBy(() -> session.sql("select ? + ?", 1))
                    .isInstanceOf(MisuseException.class)
                    .hasMessageContaining("2 placeholders")
                    .hasMessageContaining("1 values");
            assertThatThrownBy(() -> session.sql("select 1", 1)).isInstanceOf(MisuseException.class);
            assertThatThrownBy(() -> session.sql("select :a, :b", Map.of("a", 1, "c", 1)))
                    .isInstanceOf(MisuseException.class)
                    .hasMessageContaining("no value for [b]")
                    .hasMessageContaining("no place for [c]");
            assertThatThrownBy(() -> session.sql("select ?", Map.of("a", 1))).isInstanceOf(MisuseException.class);
            assertThatThrownBy(() -> session.sql("select :a", 1)).isInstanceOf(MisuseException.class);
            assertThatThrownBy(() -> session.sql("select :a").bind("b", 1))
                    .isInstanceOf(MisuseException.class)
                    .hasMessageContaining("[a]");
            assertThatThrownBy(() -> session.sql("select :a").as(Long.class)).isInstanceOf(MisuseException.class);
            assertThatThrownBy(() -> session.sql("select ?", new StringBuilder("secret")))
                    .isInstanceOf(MisuseException.class)
                    .hasMessageContaining("StringBuilder")
                    .hasMessageNotContaining("secret");
            assertThatThrownBy(() -> session.sql("select ?", "a\0b")).isInstanceOf(ValueOutOfRangeException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "SQLITE_MEMORY"})
    void placeholders_ofTheDatabasesOwn_areRefused(TestStore store) {
        try (Database db = open(store)) {
            assertThatThrownBy(() -> raw(db).sql("select @a, ?", 1).as(Balance.class))
                    .isInstanceOf(MisuseException.class)
                    .hasMessageContaining("@name");
        }
    }

    @ParameterizedTest
    @EnumSource
    void records_otherColumns_areToldBothWays(TestStore store) {
        try (Database db = open(store)) {
            assertThatThrownBy(() -> raw(db).sql("select email as mail, 1 as more from \"account\"")
                            .as(Balance.class))
                    .isInstanceOf(MisuseException.class)
                    .hasMessageContaining("no column for Balance.email")
                    .hasMessageContaining("no column for Balance.balance")
                    .hasMessageContaining("no component for the column ")
                    .hasMessageContaining("AS name");
            assertThatThrownBy(() -> raw(db).sql("select 1 as \"some_thing\", 2 as \"something\"")
                            .as(Balance.class))
                    .isInstanceOf(MisuseException.class)
                    .hasMessageContaining("two columns");
            assertThatThrownBy(() -> raw(db).sql("select 1, 2").as(Long.class))
                    .isInstanceOf(MisuseException.class)
                    .hasMessageContaining("one column");
            assertThatThrownBy(() -> raw(db).sql("select 1").as(Object.class))
                    .isInstanceOf(MisuseException.class)
                    .hasMessageContaining("java.lang.Object");
        }
    }

    @ParameterizedTest
    @EnumSource
    void as_table_givesOrdinaryRows(TestStore store) {
        try (Database db = open(store)) {
            Account read = raw(db).sql("select a.* from \"account\" a where email = ?", "a2")
                    .as(Account.class)
                    .one();
            assertThat(read)
                    .isEqualTo(db.from(Account.class)
                            .where(io.rowloom.jdbc.model.Account_.email.eq("a2"))
                            .one());
            read.balance = 99;
            assertThat(db.save(read).balance).isEqualTo(99);
            assertThat(db.getOne(Account.class, read.id()).balance).isEqualTo(99);
            assertThat(raw(db).sql(
                                    "select updated_at, parent_id, id, balance, email, created_at from \"account\" where id = ?",
                                    read.id())
                            .as(Account.class)
                            .one()
                            .updatedAt())
                    .isEqualTo(read.updatedAt());
            assertThatThrownBy(() -> raw(db).sql("select id, email, 1 as more from \"account\"")
                            .as(Account.class))
                    .isInstanceOf(MisuseException.class)
                    .hasMessageContaining("lacks [created_at, updated_at, balance, parent_id]")
                    .hasMessageContaining("[more] besides");
        }
    }

    @ParameterizedTest
    @EnumSource
    void update_writes_countsAndIsTyped(TestStore store) {
        try (Database db = open(store)) {
            JdbcSession session = raw(db);
            assertThat(session.sql("update \"account\" set balance = balance + ? where balance >= ?", 1, 20)
                            .update())
                    .isEqualTo(2);
            assertThat(session.sql("delete from \"account\" where email = :email", Map.of("email", "a1"))
                            .update())
                    .isOne();
            assertThat(session.sql("select sum(balance) from \"account\"")
                            .as(Long.class)
                            .one())
                    .isEqualTo(52);
            assertThatThrownBy(() -> session.sql("update \"account\" set email = ?", "same")
                            .update())
                    .isInstanceOf(UniqueViolationException.class)
                    .hasMessageNotContaining("same'");
            assertThatThrownBy(() ->
                            session.sql("update \"account\" set email = null").update())
                    .isInstanceOf(NotNullViolationException.class);
            assertThatThrownBy(() -> session.sql("update \"account\" set email = ?", "x".repeat(65))
                            .update())
                    .isInstanceOfAny(CheckViolationException.class, ValueOutOfRangeException.class);
            assertThatThrownBy(() -> session.sql("update \"account\" set parent_id = ?", new UUID(1, 2))
                            .update())
                    .isInstanceOfSatisfying(
                            ForeignKeyViolationException.class,
                            e -> assertThat(e.reason()).isEqualTo(ForeignKeyViolationException.Reason.MISSING_PARENT));
        }
    }

    @ParameterizedTest
    @EnumSource
    void delete_ofWhatIsReferredTo_isTyped(TestStore store) {
        try (Database db = open(store)) {
            List<Account> all = db.from(Account.class).all();
            Transfer transfer = db.save(new Transfer(Ref.to(all.get(0)), Ref.to(all.get(1))));
            assertThat(transfer.amount).isOne();
            assertThatThrownBy(() -> raw(db).sql("delete from \"account\"").update())
                    .isInstanceOfSatisfying(
                            ForeignKeyViolationException.class,
                            e -> assertThat(e.reason())
                                    .isEqualTo(ForeignKeyViolationException.Reason.STILL_REFERENCED));
        }
    }

    @ParameterizedTest
    @EnumSource
    void wrongVerb_isRefusedBeforeAnything(TestStore store) {
        List<StatementEvent> sent = new ArrayList<>();
        try (Database db = open(store, options -> options.onStatement(sent::add))) {
            sent.clear();
            JdbcSession session = raw(db);
            assertThatThrownBy(() -> session.sql("delete from \"account\"").as(Long.class))
                    .isInstanceOf(MisuseException.class)
                    .hasMessageContaining("update()");
            assertThatThrownBy(() -> session.sql("select 1").update())
                    .isInstanceOf(MisuseException.class)
                    .hasMessageContaining("as(…)");
            assertThatThrownBy(() -> session.sql("select 1").stream(Long.class))
                    .isInstanceOf(MisuseException.class)
                    .hasMessageContaining("tx.unwrap(JdbcSession.class).sql(…).stream(Long.class)");
            assertThat(sent).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void unknownTable_isTypedAndDooms(TestStore store) {
        try (Database db = open(store)) {
            try (Transaction tx = db.begin()) {
                assertThatThrownBy(() -> raw(tx).sql("select * from nowhere where a = ?", "secret")
                                .as(Balance.class))
                        .isInstanceOf(SchemaException.class)
                        .hasMessageContaining("select * from nowhere where a = ?")
                        .hasMessageNotContaining("secret");
                assertThatThrownBy(() -> raw(tx).sql("select 1").as(Long.class))
                        .isInstanceOf(TransactionDoomedException.class);
            }
            assertThatThrownBy(() -> raw(db).sql("select from where").as(Balance.class))
                    .isInstanceOf(SchemaException.class);
            assertThat(raw(db).sql(ACCOUNTS).as(Balance.class)).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void transaction_rawAndOrdinaryCalls_areOne(TestStore store) {
        try (Database db = open(store)) {
            try (Transaction tx = db.begin()) {
                assertThat(raw(tx).sql("update \"account\" set balance = 0").update())
                        .isEqualTo(3);
                assertThat(tx.from(Account.class)
                                .where(io.rowloom.jdbc.model.Account_.balance.eq(0L))
                                .count())
                        .isEqualTo(3);
                assertThatThrownBy(
                                () -> raw(tx).sql("create table more (a int)").update())
                        .isInstanceOf(MisuseException.class)
                        .hasMessageContaining("on the database");
                tx.rollback();
            }
            assertThat(raw(db).sql("select sum(balance) from \"account\"")
                            .as(Long.class)
                            .one())
                    .isEqualTo(60);
            db.useTransaction(TransactionOptions.defaults().readOnly(), tx -> {
                assertThat(raw(tx).sql("select count(*) from \"account\"")
                                .as(Integer.class)
                                .one())
                        .isEqualTo(3);
                assertThatThrownBy(() -> raw(tx).sql("delete from \"account\"").update())
                        .isInstanceOf(MisuseException.class)
                        .hasMessageContaining("read-only");
            });
            assertThat(db.from(Account.class).count()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void definition_onTheDatabase_isMade(TestStore store) {
        try (Database db = open(store)) {
            assertThat(raw(db).sql("create index account_balance on \"account\" (balance)")
                            .update())
                    .isZero();
            assertThat(raw(db).sql("drop index account_balance").update()).isZero();
            assertThat(db.from(Account.class).count()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void stream_inATransaction_readsLazilyAndHoldsIt(TestStore store) {
        try (Database db = open(store)) {
            db.useTransaction(tx -> {
                try (Stream<Balance> rows = raw(tx).sql(ACCOUNTS + "order by email").stream(Balance.class)) {
                    assertThatThrownBy(() -> tx.from(Account.class).count()).isInstanceOf(MisuseException.class);
                    assertThatThrownBy(() -> raw(tx).sql("select 1").as(Long.class))
                            .isInstanceOf(MisuseException.class)
                            .hasMessageContaining("RawSqlTest.java");
                    assertThat(rows.map(Balance::balance)).containsExactly(10L, 20L, 30L);
                }
                assertThatThrownBy(() -> raw(tx).sql(ACCOUNTS).stream(Long.class))
                        .isInstanceOf(MisuseException.class);
                assertThat(tx.from(Account.class).count()).isEqualTo(3);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "SQLITE_MEMORY"})
    void returning_givesRowsAndWrites(TestStore store) {
        try (Database db = open(store)) {
            Instant now = Instant.now();
            String insert =
                    "insert into \"log_line\" (created_at, updated_at, text) values (:now, :now, :text) returning id";
            long id = raw(db).sql(insert, Map.of("now", now, "text", "x"))
                    .as(Long.class)
                    .one();
            assertThat(db.getOne(LogLine.class, id).text).isEqualTo("x");
            assertThatThrownBy(() ->
                            raw(db).sql(insert, Map.of("now", now, "text", "x")).update())
                    .isInstanceOf(MisuseException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE_FILE")
    void writesOfSqlite_takeTheirTurn(TestStore store) throws Exception {
        try (Database db = open(store, options -> options.connectionWait(Duration.ofMillis(200)))) {
            db.useTransaction(tx -> {
                assertThat(raw(tx).sql("update \"account\" set balance = 0").update())
                        .isEqualTo(3);
                Thread other = Thread.ofVirtual().start(() -> {
                    assertThat(raw(db).sql("select sum(balance) from \"account\"")
                                    .as(Long.class)
                                    .one())
                            .isEqualTo(60);
                    assertThatThrownBy(
                                    () -> raw(db).sql("delete from \"account\"").update())
                            .isInstanceOf(PoolTimeoutException.class);
                });
                assertThat(other.join(Duration.ofSeconds(20))).isTrue();
                assertThat(tx.from(Account.class).count()).isEqualTo(3);
            });
            TransactionOptions snapshot = TransactionOptions.defaults().isolation(io.rowloom.tx.Isolation.SNAPSHOT);
            db.useTransaction(snapshot, tx -> {
                assertThat(raw(tx).sql("select count(*) from \"account\"")
                                .as(Long.class)
                                .one())
                        .isEqualTo(3);
                assertThat(raw(tx).sql("delete from \"account\"").update()).isEqualTo(3);
            });
            assertThat(db.from(Account.class).count()).isZero();
        }
    }
}
