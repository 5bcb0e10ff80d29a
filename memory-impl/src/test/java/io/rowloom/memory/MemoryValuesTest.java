package io.rowloom.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.error.UniqueViolationException;
import io.rowloom.memory.sample.AllKinds;
import io.rowloom.memory.sample.Person;
import io.rowloom.memory.sample.SampleSnapshot;
import io.rowloom.memory.sample.Ticket;
import io.rowloom.spi.StoreSession;
import io.rowloom.tx.Isolation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MemoryValuesTest {

    @AutoClose
    private final TestStore store = TestStore.open();

    private Person find(UUID id) {
        return store.read(session -> session.find(Person.TABLE, id)).orElseThrow();
    }

    @Test
    void bytes_changedAfterWriteAndAfterRead_areNotChangedInTheStore() {
        UUID id = UUID.randomUUID();
        byte[] photo = {1, 2, 3};
        store.insert(Person.TABLE, new SampleSnapshot(id, "a", null, null, null, photo, null));
        photo[0] = 9;
        byte[] read = (byte[]) find(id).at(Person.PHOTO_AT);
        assertThat(read).containsExactly(1, 2, 3);
        read[1] = 9;
        assertThat((byte[]) find(id).at(Person.PHOTO_AT)).containsExactly(1, 2, 3);
    }

    @Test
    void find_twice_givesTwoObjects() {
        UUID id = store.person("a");
        assertThat(find(id)).isNotSameAs(find(id));
    }

    static Stream<List<Object>> rows() {
        return Stream.of(
                List.of(
                        true,
                        Short.MIN_VALUE,
                        Integer.MAX_VALUE,
                        Long.MIN_VALUE,
                        Double.MIN_VALUE,
                        new BigDecimal("123456789012345678.91"),
                        "\ud83d\ude00 'quoted\"; drop table --",
                        new UUID(-1, 1),
                        Instant.parse("9999-12-31T23:59:59.999999Z"),
                        LocalDate.of(1, 1, 1),
                        LocalDateTime.of(1500, 3, 1, 2, 30, 0, 123_456_000),
                        LocalTime.of(23, 59, 59, 999_999_000),
                        new byte[] {0, -1}),
                List.of(
                        false,
                        (short) 0,
                        0,
                        0L,
                        0.0,
                        new BigDecimal("0.00"),
                        "",
                        new UUID(0, 0),
                        Instant.parse("0001-01-01T00:00:00.000001Z"),
                        LocalDate.of(9999, 12, 31),
                        LocalDateTime.of(2024, 2, 29, 0, 0),
                        LocalTime.MIDNIGHT,
                        new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void values_ofEveryKind_comeBackAsTheyWere(List<Object> values) {
        store.store.createTables(List.of(AllKinds.TABLE));
        UUID id = UUID.randomUUID();
        store.insert(AllKinds.TABLE, new SampleSnapshot(id, values.toArray()));
        AllKinds row = store.read(session -> session.find(AllKinds.TABLE, id)).orElseThrow();
        assertThat(row.values().subList(3, row.values().size()))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(values);
        assertThat(row.at(1)).isEqualTo(Instant.EPOCH.plusSeconds(1));
    }

    @Test
    void nulls_ofEveryKind_comeBackAsNull() {
        store.store.createTables(List.of(AllKinds.TABLE));
        UUID id = UUID.randomUUID();
        store.insert(AllKinds.TABLE, new SampleSnapshot(id, new Object[13]));
        AllKinds row = store.read(session -> session.find(AllKinds.TABLE, id)).orElseThrow();
        assertThat(row.values().subList(3, row.values().size())).hasSize(13).containsOnlyNulls();
    }

    @Test
    void generatedIds_batchAndRollback_growAndLeaveGaps() {
        UUID owner = store.person("owner");
        SampleSnapshot first = Ticket.of(owner, 1, 1);
        SampleSnapshot second = Ticket.of(owner, 1, 2);
        store.insert(Ticket.TABLE, first, second);
        try (StoreSession session = store.begin(Isolation.READ_COMMITTED)) {
            session.insert(Ticket.TABLE, List.of(Ticket.of(owner, 1, 3)));
            session.rollback();
        }
        assertThatThrownBy(() -> store.insert(Ticket.TABLE, Ticket.of(owner, 1, 1)))
                .isInstanceOf(UniqueViolationException.class);
        SampleSnapshot third = Ticket.of(owner, 1, 3);
        store.insert(Ticket.TABLE, third);
        long start = (Long) first.id();
        assertThat(List.of(second.id(), third.id())).containsExactly(start + 1, start + 4);
        assertThat(store.read(session -> session.find(Ticket.TABLE, second.id()))
                        .orElseThrow()
                        .at(5))
                .isEqualTo(2);
    }

    @Test
    void generatedIds_otherSeed_beginElsewhere() {
        assertThat(Stream.of(1L, 2L, 3L)
                        .map(MemoryValuesTest::firstId)
                        .distinct()
                        .count())
                .isEqualTo(3);
        assertThat(firstId(7)).isEqualTo(firstId(7)).isPositive();
    }

    private static long firstId(long seed) {
        try (TestStore store = new TestStore(TestStore.OPTIONS, seed)) {
            SampleSnapshot ticket = Ticket.of(store.person("owner"), 1, 1);
            store.insert(Ticket.TABLE, ticket);
            return (Long) ticket.id();
        }
    }
}
