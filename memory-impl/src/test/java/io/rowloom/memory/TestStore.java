package io.rowloom.memory;

import io.rowloom.Options;
import io.rowloom.engine.value.Semantics;
import io.rowloom.memory.sample.Person;
import io.rowloom.memory.sample.Ticket;
import io.rowloom.meta.TableType;
import io.rowloom.query.Condition;
import io.rowloom.query.Order;
import io.rowloom.spi.Begin;
import io.rowloom.spi.RowDelete;
import io.rowloom.spi.RowUpdate;
import io.rowloom.spi.Select;
import io.rowloom.spi.StoreSession;
import io.rowloom.state.Snapshot;
import io.rowloom.tx.Isolation;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A store with the sample tables, and short words for single statements. */
final class TestStore implements AutoCloseable {

    static final Options OPTIONS = Options.defaults().lockWait(Duration.ofMillis(100));

    final MemoryStore store;

    TestStore(Options options, long seed) {
        store = MemoryStore.fresh(options, seed, Semantics.PORTABLE);
        store.createTables(List.of(Person.TABLE, Ticket.TABLE));
    }

    static TestStore open() {
        return new TestStore(OPTIONS, 42);
    }

    StoreSession begin(Isolation isolation) {
        return store.open(Begin.transaction(isolation, false));
    }

    <R> R read(Function<StoreSession, R> statement) {
        try (StoreSession session = store.open(Begin.READ)) {
            return statement.apply(session);
        }
    }

    <R> R write(Function<StoreSession, R> statement) {
        try (StoreSession session = store.open(Begin.WRITE)) {
            return statement.apply(session);
        }
    }

    <T> void insert(TableType<T> table, Snapshot... rows) {
        write(session -> {
            session.insert(table, List.of(rows));
            return rows;
        });
    }

    UUID person(String name) {
        UUID id = UUID.randomUUID();
        insert(Person.TABLE, Person.of(id, name));
        return id;
    }

    <T> int[] update(TableType<T> table, RowUpdate... updates) {
        return write(session -> session.update(table, List.of(updates)));
    }

    int delete(UUID id) {
        return this.<int[]>write(session -> session.delete(Person.TABLE, List.of(RowDelete.of(id))))[0];
    }

    int rename(UUID id, String name) {
        return write(session -> rename(session, id, name));
    }

    String nameOf(UUID id) {
        return read(session -> nameOf(session, id));
    }

    static int rename(StoreSession session, UUID id, String name) {
        return session.update(Person.TABLE, List.of(new RowUpdate(Person.of(id, name), 1L << Person.NAME_AT)))[0];
    }

    static String nameOf(StoreSession session, UUID id) {
        return session.find(Person.TABLE, id).map(Person::name).orElse("(none)");
    }

    List<String> names(Condition<Person> where, Order<Person> order) {
        return read(session -> session.select(new Select<>(Person.TABLE, where, List.of(order), 0, Select.UNLIMITED)))
                .stream()
                .map(Person::name)
                .toList();
    }

    long count(TableType<?> table) {
        return read(session -> session.count(Select.from(table)));
    }

    @Override
    public void close() {
        store.close();
    }
}
