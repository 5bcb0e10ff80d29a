package io.rowloom.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rowloom.error.CheckViolationException;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.ForeignKeyViolationException.Reason;
import io.rowloom.error.NotNullViolationException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.memory.sample.Person;
import io.rowloom.memory.sample.SampleSnapshot;
import io.rowloom.memory.sample.Ticket;
import io.rowloom.spi.RowUpdate;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryConstraintsTest {

    @AutoClose
    private final TestStore store = TestStore.open();

    private static UUID id() {
        return UUID.randomUUID();
    }

    @Test
    void unique_sameText_isRefusedWithItsNameAndField() {
        store.insert(Person.TABLE, Person.of(id(), "a", "a@b", null, null));
        UniqueViolationException e = catchThrowableOfType(
                UniqueViolationException.class,
                () -> store.insert(Person.TABLE, Person.of(id(), "b", "a@b", null, null)));
        assertThat(e.violation().model()).isEqualTo("Person");
        assertThat(e.violation().constraint()).isEqualTo("uq_person_email");
        assertThat(e.fields()).containsExactly("email");
        assertThat(e.violation().index()).hasValue(0);
        assertThat(store.count(Person.TABLE)).isEqualTo(1);
    }

    @Test
    void unique_otherCaseTrailingSpaceAndNull_areOtherValues() {
        store.insert(Person.TABLE, Person.of(id(), "a", "abc", null, null));
        store.insert(Person.TABLE, Person.of(id(), "b", "ABC", null, null));
        store.insert(Person.TABLE, Person.of(id(), "c", "abc ", null, null));
        store.insert(Person.TABLE, Person.of(id(), "d"), Person.of(id(), "e"));
        assertThat(store.count(Person.TABLE)).isEqualTo(5);
    }

    @Test
    void unique_compositeWithNull_isNotChecked() {
        UUID owner = store.person("owner");
        store.insert(Ticket.TABLE, Ticket.of(owner, 1, null), Ticket.of(owner, 1, null), Ticket.of(owner, 1, 7));
        UniqueViolationException e = catchThrowableOfType(
                UniqueViolationException.class, () -> store.insert(Ticket.TABLE, Ticket.of(owner, 1, 7)));
        assertThat(e.fields()).containsExactly("line", "seat");
    }

    @Test
    void unique_thirdOfFiveRows_leavesNoneAndTellsItsIndex() {
        UniqueViolationException e = catchThrowableOfType(
                UniqueViolationException.class,
                () -> store.insert(
                        Person.TABLE,
                        Person.of(id(), "a", "a@a", null, null),
                        Person.of(id(), "b", "b@b", null, null),
                        Person.of(id(), "c", "a@a", null, null),
                        Person.of(id(), "d", "d@d", null, null),
                        Person.of(id(), "e", "e@e", null, null)));
        assertThat(e.violation().index()).hasValue(2);
        assertThat(store.count(Person.TABLE)).isZero();
    }

    @Test
    void unique_shiftedOverOneAnother_isRefusedRowByRow() {
        UUID owner = store.person("owner");
        SampleSnapshot first = Ticket.of(owner, 1, 1);
        SampleSnapshot second = Ticket.of(owner, 1, 2);
        store.insert(Ticket.TABLE, first, second);
        long seat = 1L << 5;
        RowUpdate[] shift = {
            new RowUpdate(new SampleSnapshot(first.id(), owner, 1, 2), seat),
            new RowUpdate(new SampleSnapshot(second.id(), owner, 1, 3), seat)
        };
        assertThatThrownBy(() -> store.update(Ticket.TABLE, shift)).isInstanceOf(UniqueViolationException.class);
        assertThat(store.read(session -> session.find(Ticket.TABLE, first.id()))
                        .orElseThrow()
                        .at(5))
                .isEqualTo(1);
    }

    @Test
    void primaryKey_sameId_isRefused() {
        UUID id = store.person("a");
        UniqueViolationException e = catchThrowableOfType(
                UniqueViolationException.class, () -> store.insert(Person.TABLE, Person.of(id, "b")));
        assertThat(e.fields()).containsExactly("id");
    }

    @Test
    void reference_missingParent_isRefusedOnInsertAndUpdate() {
        ForeignKeyViolationException onInsert = catchThrowableOfType(
                ForeignKeyViolationException.class, () -> store.insert(Ticket.TABLE, Ticket.of(id(), 1, 1)));
        assertThat(onInsert.reason()).isEqualTo(Reason.MISSING_PARENT);
        assertThat(onInsert.violation().model()).isEqualTo("Ticket");
        assertThat(onInsert.violation().constraint()).isEqualTo("fk_ticket_owner");
        assertThat(onInsert.fields()).containsExactly("owner");

        UUID owner = store.person("owner");
        SampleSnapshot ticket = Ticket.of(owner, 1, 1);
        store.insert(Ticket.TABLE, ticket);
        RowUpdate update = new RowUpdate(new SampleSnapshot(ticket.id(), id(), 1, 1), 1L << 3);
        assertThatThrownBy(() -> store.update(Ticket.TABLE, update)).isInstanceOf(ForeignKeyViolationException.class);
    }

    @Test
    void reference_childBeforeParentInOneCall_isRefused() {
        UUID boss = id();
        assertThatThrownBy(() ->
                        store.insert(Person.TABLE, Person.of(id(), "child", null, null, boss), Person.of(boss, "boss")))
                .isInstanceOf(ForeignKeyViolationException.class);
        store.insert(Person.TABLE, Person.of(boss, "boss"), Person.of(id(), "child", null, null, boss));
        assertThat(store.count(Person.TABLE)).isEqualTo(2);
    }

    @Test
    void reference_toItself_isAllowedAndMayBeDeleted() {
        UUID self = id();
        store.insert(Person.TABLE, Person.of(self, "self", null, null, self));
        assertThat(store.delete(self)).isEqualTo(1);
    }

    @Test
    void delete_rowInUse_isRefusedAndNamesTheReference() {
        UUID owner = store.person("owner");
        store.insert(Ticket.TABLE, Ticket.of(owner, 1, 1));
        ForeignKeyViolationException e =
                catchThrowableOfType(ForeignKeyViolationException.class, () -> store.delete(owner));
        assertThat(e.reason()).isEqualTo(Reason.STILL_REFERENCED);
        assertThat(e.violation().model()).isEqualTo("Ticket");
        assertThat(e.fields()).containsExactly("owner");
        assertThat(store.count(Person.TABLE)).isEqualTo(1);
    }

    @Test
    void null_inAColumnWithoutNull_isRefused() {
        NotNullViolationException e = catchThrowableOfType(
                NotNullViolationException.class, () -> store.insert(Person.TABLE, Person.of(id(), null)));
        assertThat(e.fields()).containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901", "a\0b", "\ud83d"})
    void text_tooLongOrNotStorable_isOutOfRange(String name) {
        assertThatThrownBy(() -> store.insert(Person.TABLE, Person.of(id(), name)))
                .isInstanceOf(ValueOutOfRangeException.class);
    }

    @Test
    void text_tenEmoji_fitTenCodePoints() {
        store.insert(Person.TABLE, Person.of(id(), "\ud83d\ude00".repeat(10)));
        assertThat(store.count(Person.TABLE)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789.00", "1.005"})
    void decimal_tooManyDigits_isOutOfRange(String number) {
        SampleSnapshot row = new SampleSnapshot(id(), "a", null, null, new BigDecimal(number), null, null);
        assertThatThrownBy(() -> store.insert(Person.TABLE, row)).isInstanceOf(ValueOutOfRangeException.class);
    }

    @Test
    void bytes_tooMany_areOutOfRange() {
        SampleSnapshot row = new SampleSnapshot(id(), "a", null, null, null, new byte[9], null);
        assertThatThrownBy(() -> store.insert(Person.TABLE, row)).isInstanceOf(ValueOutOfRangeException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 150})
    void check_valueOutsideItsBound_isRefused(int age) {
        CheckViolationException e = catchThrowableOfType(
                CheckViolationException.class, () -> store.insert(Person.TABLE, Person.of(id(), "a", null, age, null)));
        assertThat(e.fields()).containsExactly("age");
    }

    @Test
    void check_boundsThemselvesAndNull_pass() {
        store.insert(
                Person.TABLE,
                Person.of(id(), "a", null, 0, null),
                Person.of(id(), "b", null, 149, null),
                Person.of(id(), "c", null, null, null));
        assertThat(store.count(Person.TABLE)).isEqualTo(3);
    }

    @Test
    void check_textShorterThanItsLeastLength_isRefused() {
        assertThatThrownBy(() -> store.insert(Person.TABLE, Person.of(id(), "a", "\ud83d\ude00a", null, null)))
                .isInstanceOf(CheckViolationException.class);
    }

    @Test
    void update_oneColumn_leavesTheOthersAndCountsMatches() {
        UUID id = id();
        store.insert(Person.TABLE, Person.of(id, "a", "a@a", 7, null));
        RowUpdate there = new RowUpdate(Person.of(id, "b"), 1L << Person.NAME_AT);
        RowUpdate gone = new RowUpdate(Person.of(id(), "b"), 1L << Person.NAME_AT);
        assertThat(store.update(Person.TABLE, there, gone)).containsExactly(1, 0);
        Person person = store.read(session -> session.find(Person.TABLE, id)).orElseThrow();
        assertThat(person.name()).isEqualTo("b");
        assertThat(person.at(Person.EMAIL_AT)).isEqualTo("a@a");
        assertThat(person.at(Person.AGE_AT)).isEqualTo(7);
    }
}
