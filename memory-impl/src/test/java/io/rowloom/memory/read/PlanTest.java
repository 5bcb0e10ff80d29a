package io.rowloom.memory.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.engine.value.Semantics;
import io.rowloom.memory.sample.Person;
import io.rowloom.memory.table.Root;
import io.rowloom.memory.table.StoredTable;
import io.rowloom.query.Condition;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTest {

    private static final StoredTable TABLE = Root.empty()
            .with(List.of(Person.TABLE), Semantics.PORTABLE, 1)
            .table(Person.TABLE)
            .table();

    static Stream<Arguments> plans() {
        UUID id = UUID.randomUUID();
        return Stream.of(
                Arguments.of(Person.ID.eq(id), "person_pkey", 1),
                Arguments.of(Person.ID.in(List.of(id, id, UUID.randomUUID())), "person_pkey", 2),
                Arguments.of(Person.ID.gt(id), "person_pkey", 1),
                Arguments.of(Person.EMAIL.eq("a@b"), "uq_person_email", 1),
                Arguments.of(Person.EMAIL.eq("a@b").and(Person.NAME.eq("a")), "uq_person_email", 1),
                Arguments.of(Person.NAME.eq("a"), "ix_person_name_age", 1),
                Arguments.of(Person.NAME.eq("a").and(Person.AGE.in(List.of(1, 2, 3))), "ix_person_name_age", 3),
                Arguments.of(Person.NAME.eq("a").and(Person.AGE.between(1, 3)), "ix_person_name_age", 1),
                Arguments.of(Person.NAME.between("a", "b"), "ix_person_name_age", 1),
                Arguments.of(Person.BOSS.eq(id), "fk_person_boss", 1),
                Arguments.of(Person.BOSS.eq(id).and(Person.AGE.gt(3).or(Person.AGE.isNull())), "fk_person_boss", 1));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void plan_boundIndexedColumn_takesTheIndex(Condition<Person> where, String index, int ranges) {
        Plan plan = Plan.of(TABLE, Bounds.of(Person.TABLE, where));
        assertThat(TABLE.indexes().get(plan.index()).definition().name()).isEqualTo(index);
        assertThat(plan.ranges()).hasSize(ranges);
        assertThat(plan.isScan()).isFalse();
    }

    static Stream<Condition<Person>> scans() {
        return Stream.of(
                Person.AGE.eq(3),
                Person.EMAIL.ne("a@b"),
                Person.EMAIL.eq("a@b").not(),
                Person.EMAIL.eq("a@b").or(Person.NAME.eq("a")),
                Person.EMAIL.eq(Person.NAME),
                Person.EMAIL.isNull(),
                Person.NAME.like("a%"));
    }

    @ParameterizedTest
    @MethodSource("scans")
    void plan_nothingBoundForSure_readsTheWholeTable(Condition<Person> where) {
        assertThat(Plan.of(TABLE, Bounds.of(Person.TABLE, where)).isScan()).isTrue();
    }

    @Test
    void plan_noCondition_readsTheWholeTable() {
        assertThat(Plan.of(TABLE, Bounds.of(Person.TABLE, null)).isScan()).isTrue();
    }
}
