package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Patch;
import io.rowloom.jdbc.model.Account;
import io.rowloom.jdbc.model.Account_;
import jakarta.validation.ConstraintViolationException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text that is SQL, or what tools around SQL trip over, is text, in rows, conditions, patches and assignments. */
class HostileTextTest {

    private static final String EMOJI = "\uD83D\uDE00";

    private static final List<String> TEXTS = List.of(
            "'; DROP TABLE \"account\"; --",
            "\" OR \"\"=\"",
            "' OR '1'='1",
            "\\'; DELETE FROM account; /*",
            "*/ -- # ?",
            "? ?1 :name $1 {fn now()} {ts '",
            "%_[a-z]^!*\\%",
            "${user} #{x} %s {0}",
            "line\nbreak\r\n\ttab\u0001\u007f",
            "\u202Ertl\u2028\uFEFF",
            "\u00E9 e\u0301 \u00DF \u0130",
            EMOJI.repeat(63));

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "H2_MEMORY"})
    void text_ofAnyKind_isFoundAndChangedAsItIs(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            for (String text : TEXTS) {
                Account saved = db.save(new Account(text));
                assertThat(db.getOne(Account.class, saved.id()).email).isEqualTo(text);
                assertThat(db.from(Account.class).where(Account_.email.eq(text)).all())
                        .containsExactly(saved);
                assertThat(db.from(Account.class)
                                .where(Account_.email.startsWith(text))
                                .all())
                        .containsExactly(saved);
                assertThat(db.from(Account.class)
                                .where(Account_.email.contains(text))
                                .count())
                        .isOne();
            }
            assertThat(db.from(Account.class).where(Account_.email.in(TEXTS)).count())
                    .isEqualTo(TEXTS.size());
            for (String text : TEXTS) {
                assertThat(db.from(Account.class).where(Account_.email.eq(text)).delete())
                        .isOne();
            }
            Account other = db.save(new Account("other"));
            for (String text : TEXTS) {
                other = db.update(other, Patch.of(Account_.email, text));
                assertThat(db.getOne(Account.class, other.id()).email).isEqualTo(text);
                assertThat(db.from(Account.class).where(Account_.email.eq(text)).update(Account_.email.set(text + "'")))
                        .isOne();
                other = db.refresh(other);
                assertThat(other.email).isEqualTo(text + "'");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "H2_MEMORY"})
    void text_thatNoStoreTakes_isRefusedAndNothingIsStored(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            for (String text : List.of("nul\0", "\uD83D", "\uDE00x", "x".repeat(65), EMOJI.repeat(65))) {
                assertThatThrownBy(() -> db.save(new Account(text))).isInstanceOf(ConstraintViolationException.class);
                assertThatThrownBy(() -> db.saveAll(List.of(new Account("fine"), new Account(text))))
                        .isInstanceOf(ConstraintViolationException.class);
            }
            assertThat(db.from(Account.class).count()).isZero();
        }
    }
}
