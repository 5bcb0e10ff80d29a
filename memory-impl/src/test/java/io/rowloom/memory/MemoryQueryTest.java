package io.rowloom.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.memory.sample.Person;
import io.rowloom.query.Condition;
import io.rowloom.query.Order;
import io.rowloom.spi.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MemoryQueryTest {

    @AutoClose
    private final TestStore store = TestStore.open();

    private static final UUID BOSS = UUID.randomUUID();

    @BeforeEach
    void people() {
        store.insert(
                Person.TABLE,
                Person.of(BOSS, "boss", "boss@x", 50, null),
                Person.of(UUID.randomUUID(), "ann", "ann@x", 30, BOSS),
                Person.of(UUID.randomUUID(), "Bob", null, 20, BOSS),
                Person.of(UUID.randomUUID(), "cyd", "cyd@y", null, null),
                Person.of(UUID.randomUUID(), "dee", "dee@y", 40, null));
    }

    static Stream<Arguments> conditions() {
        List<Integer> none = List.of();
        List<Integer> withNull = Arrays.asList(20, null);
        return Stream.of(
                Arguments.of(Person.NAME.eq("ann"), "ann"),
                Arguments.of(Person.NAME.eq("ANN"), ""),
                Arguments.of(Person.AGE.ne(20), "ann boss dee"),
                Arguments.of(Person.AGE.lt(30), "Bob"),
                Arguments.of(Person.AGE.le(30), "Bob ann"),
                Arguments.of(Person.AGE.gt(30), "boss dee"),
                Arguments.of(Person.AGE.ge(30), "ann boss dee"),
                Arguments.of(Person.AGE.between(30, 40), "ann dee"),
                Arguments.of(Person.AGE.in(List.of(20, 50, 99)), "Bob boss"),
                Arguments.of(Person.AGE.in(none), ""),
                Arguments.of(Person.AGE.notIn(none), "Bob ann boss cyd dee"),
                Arguments.of(Person.AGE.notIn(List.of(20)), "ann boss dee"),
                Arguments.of(Person.AGE.in(withNull), "Bob"),
                Arguments.of(Person.AGE.notIn(withNull), ""),
                Arguments.of(Person.AGE.isNull(), "cyd"),
                Arguments.of(Person.AGE.isNotNull(), "Bob ann boss dee"),
                Arguments.of(Person.AGE.lt(30).not(), "ann boss dee"),
                Arguments.of(Person.AGE.lt(30).or(Person.EMAIL.isNull()), "Bob"),
                Arguments.of(Person.AGE.lt(30).or(Person.AGE.isNull()), "Bob cyd"),
                Arguments.of(Person.AGE.gt(20).and(Person.EMAIL.endsWith("@x")), "ann boss"),
                Arguments.of(Person.AGE.gt(20).and(Person.EMAIL.endsWith("@x")).not(), "Bob cyd dee"),
                Arguments.of(Person.NAME.startsWith("b"), "boss"),
                Arguments.of(Person.NAME.likeIgnoreCase("b%"), "Bob boss"),
                Arguments.of(Person.NAME.like("_o%"), "Bob boss"),
                Arguments.of(Person.NAME.contains("n"), "ann"),
                Arguments.of(Person.BOSS.eq(BOSS), "Bob ann"),
                Arguments.of(Person.ID.eq(BOSS), "boss"),
                Arguments.of(Person.ID.in(List.of(BOSS, UUID.randomUUID())), "boss"),
                Arguments.of(Person.NAME.eq("dee").and(Person.AGE.eq(40)), "dee"),
                Arguments.of(Person.NAME.eq("dee").and(Person.AGE.gt(40)), ""),
                Arguments.of(Person.NAME.eq(Person.EMAIL), ""),
                Arguments.of(Person.NAME.lt(Person.EMAIL), "ann boss cyd dee"));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void condition_overFivePeople_findsTheRightOnes(Condition<Person> where, String names) {
        List<String> expected = names.isEmpty() ? List.of() : List.of(names.split(" "));
        assertThat(store.names(where, Person.NAME.asc())).containsExactlyElementsOf(expected);
        assertThat(store.<Long>read(
                        session -> session.count(new Select<>(Person.TABLE, where, List.of(), 0, Select.UNLIMITED))))
                .isEqualTo(expected.size());
    }

    @Test
    void order_byNullableColumn_putsNullsLastBothWaysUnlessAsked() {
        assertThat(inOrder(Person.AGE.asc())).containsExactly("Bob", "ann", "dee", "boss", "cyd");
        assertThat(inOrder(Person.AGE.desc())).containsExactly("boss", "dee", "ann", "Bob", "cyd");
        assertThat(inOrder(Person.AGE.asc().nullsFirst())).containsExactly("cyd", "Bob", "ann", "dee", "boss");
        assertThat(inOrder(Person.AGE.desc().nullsFirst())).containsExactly("cyd", "boss", "dee", "ann", "Bob");
    }

    private List<String> inOrder(Order<Person> order) {
        return store.names(null, order);
    }

    @Test
    void offsetAndLimit_orderedRows_cutThem() {
        assertThat(page(1, 2)).containsExactly("ann", "boss");
        assertThat(page(4, 10)).containsExactly("dee");
        assertThat(page(5, 1)).isEmpty();
        assertThat(page(0, 0)).isEmpty();
        assertThat(page(3, Select.UNLIMITED)).containsExactly("cyd", "dee");
        assertThat(count(1, 2)).isEqualTo(2);
        assertThat(count(4, 10)).isEqualTo(1);
        assertThat(count(9, 1)).isZero();
        assertThat(count(0, 0)).isZero();
        assertThat(count(3, Select.UNLIMITED)).isEqualTo(2);
    }

    private Select<Person> part(long offset, long limit) {
        return new Select<>(Person.TABLE, null, List.of(Person.NAME.asc()), offset, limit);
    }

    private List<String> page(long offset, long limit) {
        return store.read(session -> session.select(part(offset, limit))).stream()
                .map(Person::name)
                .toList();
    }

    private long count(long offset, long limit) {
        return store.read(session -> session.count(part(offset, limit)));
    }

    @Test
    void unorderedRows_manyStores_comeInOrdersThatFollowTheSeed() {
        Set<List<String>> orders = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            List<String> first = unordered(seed);
            assertThat(unordered(seed)).isEqualTo(first);
            orders.add(first);
        }
        assertThat(orders).hasSizeGreaterThan(10);
    }

    private static List<String> unordered(long seed) {
        try (TestStore store = new TestStore(TestStore.OPTIONS, seed)) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                store.insert(Person.TABLE, Person.of(new UUID(0, i), "p" + i));
            }
            store.read(session -> session.select(Select.from(Person.TABLE))).forEach(row -> names.add(row.name()));
            return names;
        }
    }

    @Test
    void ties_inAnOrder_areShuffledToo() {
        Set<List<String>> orders = new HashSet<>();
        for (int change = 0; change < 20; change++) {
            UUID id = store.person("extra");
            orders.add(store.names(Person.NAME.ne("extra"), Person.CREATED_AT.asc()));
            assertThat(store.delete(id)).isEqualTo(1);
        }
        assertThat(orders).hasSizeGreaterThan(5);
    }

    @Test
    void largeOr_fiveThousandTerms_isAnswered() {
        Condition<Person> where = Person.AGE.eq(-1);
        for (int i = 0; i < 5_000; i++) {
            where = where.or(Person.AGE.eq(1_000 + i));
        }
        assertThat(store.names(where.or(Person.NAME.eq("ann")), Person.NAME.asc()))
                .containsExactly("ann");
    }
}
