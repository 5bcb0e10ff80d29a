package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rowloom.Database;
import io.rowloom.error.CheckViolationException;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.ForeignKeyViolationException.Reason;
import io.rowloom.error.NotNullViolationException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.error.Violation;
import io.rowloom.jdbc.model.Account;
import io.rowloom.jdbc.model.LogLine;
import io.rowloom.jdbc.model.Transfer;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import io.rowloom.relation.Ref;
import io.rowloom.spi.Begin;
import io.rowloom.state.Snapshot;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ViolationsTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void unique_taken_tellsModelFieldsAndNoValues(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            db.save(new Account("secret@example.com"));
            UniqueViolationException e = catchThrowableOfType(
                    UniqueViolationException.class, () -> db.save(new Account("secret@example.com")));
            assertThat(e.violation().model()).isEqualTo("Account");
            assertThat(e.fields()).containsExactly("email");
            assertThat(e.violation().constraint())
                    .isEqualTo(ModelTypes.table(Account.class)
                            .definition()
                            .indexes()
                            .getFirst()
                            .name());
            assertThat(everythingThatIsPrintedOf(e)).doesNotContain("secret");
            assertThat(db.from(Account.class).count()).isOne();
        }
    }

    private static String everythingThatIsPrintedOf(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource
    void unique_ofTheId_tellsTheId(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            Account first = db.save(new Account("a"));
            UniqueViolationException e = catchThrowableOfType(
                    UniqueViolationException.class, () -> db.save(new Account("b").withId(first.id())));
            assertThat(e.violation()).isEqualTo(new Violation("Account", "account_pkey", List.of("id")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void unique_inABatch_tellsTheRowAndLeavesNothing(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            List<Account> rows = accounts("a", "b", "a", "c", "b");
            UniqueViolationException e = catchThrowableOfType(UniqueViolationException.class, () -> db.saveAll(rows));
            assertThat(e.violation().index()).isEqualTo(OptionalInt.of(2));
            assertThat(db.from(Account.class).count()).isZero();
            LogLine one = new LogLine("one");
            LogLine two = new LogLine("two");
            one.code = "same";
            two.code = "same";
            e = catchThrowableOfType(UniqueViolationException.class, () -> db.saveAll(List.of(one, two)));
            assertThat(e.violation().index()).isEqualTo(OptionalInt.of(1));
            assertThat(e.fields()).containsExactly("code");
            assertThat(db.from(LogLine.class).count()).isZero();
        }
    }

    private static List<Account> accounts(String... emails) {
        List<Account> rows = new ArrayList<>();
        for (String email : emails) {
            rows.add(new Account(email));
        }
        return rows;
    }

    @ParameterizedTest
    @EnumSource
    void reference_toNobody_tellsWhichOfTwo(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            Account there = db.save(new Account("a"));
            Ref<Account> nobody = Ref.of(Account.class, new UUID(7, 7));
            ForeignKeyViolationException e = catchThrowableOfType(
                    ForeignKeyViolationException.class, () -> db.save(new Transfer(Ref.to(there), nobody)));
            assertThat(e.reason()).isEqualTo(Reason.MISSING_PARENT);
            assertThat(e.violation().model()).isEqualTo("Transfer");
            assertThat(e.fields()).containsExactly("target");
            Transfer good = db.save(new Transfer(Ref.to(there), Ref.to(there)));
            good.source = nobody;
            e = catchThrowableOfType(ForeignKeyViolationException.class, () -> db.save(good));
            assertThat(e.reason()).isEqualTo(Reason.MISSING_PARENT);
            assertThat(e.fields()).containsExactly("source");
        }
    }

    @ParameterizedTest
    @EnumSource
    void delete_ofAReferredRow_tellsWhoRefers(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            Account there = db.save(new Account("a"));
            Account child = new Account("b");
            child.parent = Ref.to(there);
            child = db.save(child);
            ForeignKeyViolationException e =
                    catchThrowableOfType(ForeignKeyViolationException.class, () -> db.delete(there));
            assertThat(e.reason()).isEqualTo(Reason.STILL_REFERENCED);
            assertThat(e.violation().model()).isEqualTo("Account");
            assertThat(e.fields()).containsExactly("parent");
            Account leaf = child;
            db.save(new Transfer(Ref.to(leaf), Ref.to(leaf)));
            e = catchThrowableOfType(ForeignKeyViolationException.class, () -> db.delete(leaf));
            assertThat(e.violation().model()).isEqualTo("Transfer");
            assertThat(db.from(Account.class).count()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void check_ofTheTable_refusesWhatJavaDidNotSee(TestStore store) {
        try (JdbcStore raw = raw(store)) {
            Transfer transfer = new Transfer();
            transfer.amount = 1_001;
            CheckViolationException e =
                    catchThrowableOfType(CheckViolationException.class, () -> insert(raw, Transfer.class, transfer));
            assertThat(e.violation().constraint()).isEqualTo("transfer_amount_check");
            assertThat(e.fields()).containsExactly("amount");
            Account account = new Account("x".repeat(65));
            assertThatThrownBy(() -> insert(raw, Account.class, account))
                    .isInstanceOf(ValueOutOfRangeException.class)
                    .hasMessageContaining("Account.email");
            insert(raw, Account.class, new Account("\ud83d\ude00".repeat(64)));
        }
    }

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("NullAway") // a missing value is the point
    void notNull_ofTheTable_refusesWhatJavaDidNotSee(TestStore store) {
        try (JdbcStore raw = raw(store)) {
            Account account = new Account();
            account.email = null;
            NotNullViolationException e =
                    catchThrowableOfType(NotNullViolationException.class, () -> insert(raw, Account.class, account));
            assertThat(e.violation().model()).isEqualTo("Account");
            assertThat(e.fields()).containsExactly("email");
        }
    }

    private JdbcStore raw(TestStore store) {
        JdbcStore raw = store.raw(directory);
        raw.createTables(List.of(ModelTypes.table(Account.class), ModelTypes.table(Transfer.class)));
        return raw;
    }

    private static <T> void insert(JdbcStore store, Class<T> type, T row) {
        TableType<T> table = ModelTypes.table(type);
        Snapshot values = table.prepare(row);
        values.identify(UUID.randomUUID());
        values.stamp(1, 1);
        try (JdbcStoreSession session = store.open(Begin.WRITE)) {
            session.insert(table, List.of(values));
        }
    }
}
