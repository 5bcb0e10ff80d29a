package io.rowloom.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.StatementEvent;
import io.rowloom.engine.value.Semantics;
import io.rowloom.error.SchemaException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.memory.sample.AllKinds;
import io.rowloom.memory.sample.Impostor;
import io.rowloom.memory.sample.Person;
import io.rowloom.memory.sample.Ticket;
import io.rowloom.meta.SchemaDifference;
import io.rowloom.spi.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MemorySchemaTest {

    @AutoClose
    private final TestStore store = TestStore.open();

    @Test
    void createTables_twice_keepsTheRows() {
        UUID id = store.person("a");
        Object before = store.store.versions().committed();
        store.store.createTables(List.of(Person.TABLE, Ticket.TABLE));
        assertThat(store.store.versions().committed()).isSameAs(before);
        assertThat(store.nameOf(id)).isEqualTo("a");
    }

    @Test
    void createTables_moreTables_keepsTheRows() {
        UUID id = store.person("a");
        store.store.createTables(List.of(Person.TABLE, AllKinds.TABLE));
        assertThat(store.nameOf(id)).isEqualTo("a");
        assertThat(store.count(AllKinds.TABLE)).isZero();
    }

    @Test
    void createTables_otherColumns_namesEveryDifferenceAndCreatesNothing() {
        assertThatThrownBy(() -> store.store.createTables(List.of(AllKinds.TABLE, Impostor.TABLE)))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("table person lacks the column \"name\" text(11)")
                .hasMessageContaining("has the column \"name\" text(10) not null")
                .hasMessageContaining("lacks the column \"mask\" text not null")
                .hasMessageContaining("has the column \"boss\" uuid")
                .hasMessageContaining("uq_person_email")
                .hasMessageContaining("fk_person_boss");
        assertThatThrownBy(() -> store.count(AllKinds.TABLE)).isInstanceOf(SchemaException.class);
    }

    @Test
    void differences_otherColumns_areToldAndNothingIsChanged() {
        assertThat(store.store.differences(List.of(Person.TABLE, Ticket.TABLE))).isEmpty();
        assertThat(store.store.differences(List.of(Impostor.TABLE, AllKinds.TABLE)))
                .extracting(SchemaDifference::text)
                .anyMatch(text -> text.startsWith("table person lacks the column \"mask\""))
                .anyMatch(text -> text.startsWith("table person has the column \"boss\""))
                .anyMatch(text -> text.contains(" is not there for AllKinds"));
        assertThatThrownBy(() -> store.count(AllKinds.TABLE)).isInstanceOf(SchemaException.class);
    }

    @Test
    void question_tableThatWasNotCreated_saysWhatToCall() {
        try (MemoryStore empty = MemoryStore.fresh(TestStore.OPTIONS, 1, Semantics.PORTABLE)) {
            assertThatThrownBy(() -> empty.open(io.rowloom.spi.Begin.READ).count(Select.from(Person.TABLE)))
                    .isInstanceOf(SchemaException.class)
                    .hasMessage("no table person for Person: call db.createTables() first,"
                            + " or db.createTables(Person.class, …).");
            assertThatThrownBy(() -> empty.createTables(List.of(Ticket.TABLE)))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageStartingWith("no table person");
        }
    }

    @Test
    void ddl_ofATable_readsLikeSql() {
        assertThat(store.store.ddl(List.of(Ticket.TABLE)))
                .containsExactly(
                        "create table \"ticket\" (\"id\" long not null, \"createdAt\" instant not null,"
                                + " \"updatedAt\" instant not null, \"owner\" uuid not null, \"line\" int not null,"
                                + " \"seat\" int, primary key (\"id\"),"
                                + " constraint \"fk_ticket_owner\" foreign key (\"owner\") references \"person\" (\"id\"))",
                        "create unique index \"uq_ticket_line_seat\" on \"ticket\" (\"line\", \"seat\")");
    }

    @Test
    void listener_everyCall_isToldInWords() {
        List<StatementEvent> events = new ArrayList<>();
        UUID id = UUID.randomUUID();
        try (TestStore told = new TestStore(TestStore.OPTIONS.onStatement(events::add), 1)) {
            events.clear();
            told.insert(Person.TABLE, Person.of(id, "a"));
            told.rename(id, "b");
            told.names(Person.NAME.eq("b").and(Person.AGE.isNull()), Person.NAME.desc());
            told.nameOf(id);
            told.count(Person.TABLE);
            told.delete(id);
            assertThatThrownBy(() -> told.insert(Person.TABLE, Person.of(id, "a"), Person.of(id, "a")))
                    .isInstanceOf(UniqueViolationException.class);
        }
        assertThat(events)
                .extracting(StatementEvent::statement)
                .containsExactly(
                        "insert into person (id, createdAt, updatedAt, name, email, age, balance, photo, boss)",
                        "update person set name = ? where id = ?",
                        "select from person where (name = ? and age is null) order by name desc",
                        "select from person where id = ?",
                        "count from person",
                        "delete from person where id = ?",
                        "insert into person (id, createdAt, updatedAt, name, email, age, balance, photo, boss) × 2");
        assertThat(events).extracting(StatementEvent::rows).containsExactly(1L, 1L, 1L, 1L, 1L, 1L, -1L);
        assertThat(events.get(1).parameters()).containsExactly("b", id);
        assertThat(events.get(2).parameters()).containsExactly("b");
        assertThat(events.getLast().failure()).isInstanceOf(UniqueViolationException.class);
    }
}
