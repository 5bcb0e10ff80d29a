package io.rowloom.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.engine.value.Ordering;
import io.rowloom.engine.value.Semantics;
import io.rowloom.memory.sample.Person;
import io.rowloom.query.Condition;
import io.rowloom.spi.Begin;
import io.rowloom.spi.RowDelete;
import io.rowloom.spi.RowUpdate;
import io.rowloom.spi.Select;
import io.rowloom.spi.StoreSession;
import io.rowloom.state.ColumnType.Kind;
import io.rowloom.state.Snapshot;
import io.rowloom.tx.Isolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MemoryIndexTest {

    private static final int ROWS = 10_000;

    private final AtomicLong comparisons = new AtomicLong();
    private final Semantics counting = new Semantics() {
        @Override
        public Comparator<Object> order(Kind kind) {
            return (a, b) -> {
                comparisons.incrementAndGet();
                return Ordering.of(kind).compare(a, b);
            };
        }
    };

    static Stream<Condition<Person>> lookups() {
        return Stream.of(
                Person.EMAIL.eq("mail5000"),
                Person.ID.eq(new UUID(0, 5_000)),
                Person.NAME.eq("n5000"),
                Person.NAME.eq("n5000").and(Person.AGE.lt(200)),
                Person.NAME.between("n5000", "n5001"),
                Person.ID.in(List.of(new UUID(0, 1), new UUID(0, 9_999))));
    }

    @ParameterizedTest
    @MethodSource("lookups")
    void question_onAnIndex_comparesAHandfulOfRows(Condition<Person> where) {
        MemoryStore store = MemoryStore.fresh(TestStore.OPTIONS, 1, counting);
        store.createTables(List.of(Person.TABLE));
        try (StoreSession session = store.open(Begin.transaction(Isolation.READ_COMMITTED, false))) {
            for (int i = 0; i < ROWS; i++) {
                session.insert(Person.TABLE, List.of(Person.of(new UUID(0, i), "n" + i, "mail" + i, 1, null)));
            }
            comparisons.set(0);
            assertThat(session.count(new Select<>(Person.TABLE, where, List.of(), 0, Select.UNLIMITED)))
                    .isPositive();
            assertThat(comparisons.get()).isLessThan(200);
        }
    }

    private record Known(String name, Integer age) {}

    @Test
    void questions_afterRandomWrites_giveWhatAPlainMapGives() {
        long seed = ThreadLocalRandom.current().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        Map<UUID, Known> model = new HashMap<>();
        try (TestStore store = TestStore.open();
                StoreSession session = store.begin(Isolation.READ_COMMITTED)) {
            for (int step = 0; step < 2_000; step++) {
                change(session, random, model);
                if (step % 20 == 0) {
                    compare(session, random, model, "seed " + seed + ", step " + step);
                }
            }
        }
    }

    private static void change(StoreSession session, SplittableRandom random, Map<UUID, Known> model) {
        UUID id = new UUID(0, random.nextInt(60));
        Known next = new Known("n" + random.nextInt(6), random.nextInt(4) == 0 ? null : random.nextInt(6));
        Snapshot row = Person.of(id, next.name, null, next.age, null);
        if (!model.containsKey(id)) {
            session.insert(Person.TABLE, List.of(row));
            model.put(id, next);
        } else if (random.nextInt(3) == 0) {
            assertThat(session.delete(Person.TABLE, List.of(RowDelete.of(id)))).containsExactly(1);
            model.remove(id);
        } else {
            long mask = 1L << Person.NAME_AT | 1L << Person.AGE_AT;
            assertThat(session.update(Person.TABLE, List.of(new RowUpdate(row, mask))))
                    .containsExactly(1);
            model.put(id, next);
        }
    }

    private static void compare(StoreSession session, SplittableRandom random, Map<UUID, Known> model, String where) {
        String name = "n" + random.nextInt(6);
        int age = random.nextInt(6);
        Map<Condition<Person>, Predicate<Known>> questions = Map.of(
                Person.NAME.eq(name), row -> row.name.equals(name),
                Person.NAME.eq(name).and(Person.AGE.eq(age)),
                        row -> row.name.equals(name) && row.age != null && row.age == age,
                Person.NAME.eq(name).and(Person.AGE.le(age)),
                        row -> row.name.equals(name) && row.age != null && row.age <= age,
                Person.NAME.gt(name), row -> row.name.compareTo(name) > 0,
                Person.NAME.in(List.of(name, "n0", "n0")), row -> row.name.equals(name) || row.name.equals("n0"),
                Person.AGE.isNull(), row -> row.age == null);
        questions.forEach((question, predicate) -> {
            List<Object> right = new ArrayList<>();
            model.forEach((id, row) -> {
                if (predicate.test(row)) {
                    right.add(id);
                }
            });
            assertThat(session.select(new Select<>(Person.TABLE, question, List.of(), 0, Select.UNLIMITED)))
                    .as("%s: %s", where, question)
                    .extracting(Person::id)
                    .containsExactlyInAnyOrderElementsOf(right);
        });
    }
}
