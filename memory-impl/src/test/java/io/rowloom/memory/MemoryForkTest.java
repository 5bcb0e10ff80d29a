package io.rowloom.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Options;
import io.rowloom.Transaction;
import io.rowloom.engine.evaluate.Row;
import io.rowloom.engine.value.Ordering;
import io.rowloom.engine.value.Semantics;
import io.rowloom.error.ConnectionException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.memory.model.Note;
import io.rowloom.memory.model.Note_;
import io.rowloom.memory.model.User;
import io.rowloom.memory.model.User_;
import io.rowloom.memory.sample.Person;
import io.rowloom.memory.table.Root;
import io.rowloom.memory.table.TableVersion;
import io.rowloom.spi.Begin;
import io.rowloom.spi.StoreSession;
import io.rowloom.state.ColumnType.Kind;
import io.rowloom.state.Snapshot;
import io.rowloom.tck.model.Remark;
import io.rowloom.tck.model.Story;
import io.rowloom.tck.model.Writer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MemoryForkTest {

    private static final int ROWS = 100_000;

    @AutoClose
    private final MemoryDatabase db = database();

    private static MemoryDatabase database() {
        MemoryDatabase fresh = MemoryDatabase.create();
        fresh.createTables(User.class, Note.class, Writer.class, Story.class, Remark.class);
        return fresh;
    }

    private static long count(MemoryDatabase database) {
        return database.from(User.class).count();
    }

    /** A store that counts how often it compares values: whoever touches rows compares them. */
    private static final class Counting {

        private final AtomicLong comparisons = new AtomicLong();
        private final MemoryStore store = MemoryStore.fresh(Options.defaults(), 1, new Semantics() {
            @Override
            public Comparator<Object> order(Kind kind) {
                return (a, b) -> {
                    comparisons.incrementAndGet();
                    return Ordering.of(kind).compare(a, b);
                };
            }
        });

        Counting() {
            store.createTables(List.of(Person.TABLE));
            List<Snapshot> rows = new ArrayList<>();
            for (int i = 0; i < ROWS; i++) {
                rows.add(Person.of(new UUID(0, i), "n" + i, "mail" + i, 1, null));
            }
            insert(store, rows);
        }

        static void insert(MemoryStore store, List<? extends Snapshot> rows) {
            try (StoreSession session = store.open(Begin.WRITE)) {
                session.insert(Person.TABLE, rows);
            }
        }
    }

    private static List<Row> rows(Root root) {
        List<Row> rows = new ArrayList<>();
        TableVersion version = root.table(Person.TABLE);
        version.differences(TableVersion.empty(version.table()), (missing, row) -> rows.add(row));
        return rows;
    }

    @Test
    void fork_ofAHundredThousandRows_touchesNone() {
        Counting parent = new Counting();
        parent.comparisons.set(0);
        MemoryStore fork = parent.store.fork();
        assertThat(parent.comparisons).hasValue(0);
        assertThat(fork.versions().committed()).isSameAs(parent.store.versions().committed());
    }

    @Test
    void fork_thatInsertsOneRow_sharesAllOthers() {
        Counting parent = new Counting();
        MemoryStore fork = parent.store.fork();
        parent.comparisons.set(0);
        Counting.insert(fork, List.of(Person.of(new UUID(1, 0), "only there", "only@there", 1, null)));
        assertThat(parent.comparisons.get()).as("a path of each index").isLessThan(300);
        List<Row> before = rows(parent.store.versions().committed());
        List<Row> after = rows(fork.versions().committed());
        assertThat(before).hasSize(ROWS);
        assertThat(after).hasSize(ROWS + 1);
        for (int i = 0; i < ROWS; i++) {
            assertThat(after.get(i)).isSameAs(before.get(i));
        }
    }

    @Test
    void branches_bothCommit_seeNothingOfEachOther() {
        User alice = new User("Alice", "alice@x").save(db);
        try (MemoryDatabase fork = db.fork()) {
            new User("Bob", "bob@x").save(db);
            new User("Bea", "bob@x").save(fork); // the key is free there
            User there = fork.getOne(User.class, alice.id());
            there.name = "Alice of the fork";
            assertThat(there.save(fork)).isSameAs(there);
            assertThat(db.getOne(User.class, alice.id()).name).isEqualTo("Alice");
            assertThat(fork.from(User.class).where(User_.email.eq("bob@x")).one().name)
                    .isEqualTo("Bea");
            assertThat(db.from(User.class).where(User_.email.eq("bob@x")).one().name)
                    .isEqualTo("Bob");
        }
        assertThat(count(db)).isEqualTo(2);
    }

    @Test
    void fork_uniqueKeysAndCascades_workInBoth() {
        Writer writer = new Writer("w").save(db);
        Story story = new Story("s", writer).save(db);
        new Remark("r", story, new Writer("critic").save(db)).save(db);
        new User("Alice", "alice@x").save(db);
        try (MemoryDatabase fork = db.fork()) {
            assertThatThrownBy(() -> new User("again", "alice@x").save(fork))
                    .isInstanceOf(UniqueViolationException.class);
            assertThat(fork.delete(fork.getOne(Writer.class, writer.id()))).isEqualTo(1);
            assertThat(fork.from(Remark.class).count()).isZero();
            assertThat(db.from(Remark.class).count()).isEqualTo(1);
            assertThat(db.delete(writer)).isEqualTo(1);
            assertThat(db.from(Remark.class).count()).isZero();
        }
    }

    @Test
    void fork_generatedIds_goOnWhereTheParentWas() {
        User author = new User("Alice", "alice@x").save(db);
        long last = new Note(author, "before").save(db).id();
        try (MemoryDatabase fork = db.fork()) {
            long here = new Note(author, "here").save(db).id();
            long there = new Note(author, "there").save(fork).id();
            assertThat(there).isEqualTo(here).isGreaterThan(last);
            assertThat(db.getOne(Note.class, here).text).isEqualTo("here");
            assertThat(fork.getOne(Note.class, there).text).isEqualTo("there");
        }
    }

    @Test
    void fork_whileATransactionIsOpen_seesNeitherItsWritesNorItsLocks() {
        User alice = new User("Alice", "alice@x").save(db);
        db.useTransaction(tx -> {
            User mine = tx.getOne(User.class, alice.id());
            mine.name = "not committed";
            assertThat(mine.save(tx)).isSameAs(mine);
            new User("Bob", "bob@x").save(tx);
            try (MemoryDatabase fork = db.fork()) {
                User there = fork.getOne(User.class, alice.id());
                assertThat(there.name).isEqualTo("Alice");
                there.name = "committed"; // the row is locked in the parent alone
                assertThat(there.save(fork)).isSameAs(there);
                new User("Bea", "bob@x").save(fork);
            }
        });
        assertThat(db.from(User.class).orderBy(User_.name.asc()).all())
                .extracting(user -> user.name)
                .containsExactly("Bob", "not committed");
    }

    @Test
    void fork_ofAFork_outlivesBoth() {
        new User("Alice", "alice@x").save(db);
        MemoryDatabase first = db.fork();
        try (MemoryDatabase second = first.fork()) {
            first.close();
            assertThatThrownBy(first::fork).isInstanceOf(ConnectionException.class);
            assertThat(count(second)).isEqualTo(1);
        }
        assertThat(count(db)).isEqualTo(1);
    }

    @Test
    void fork_clockAndSeed_areThoseOfTheParent() {
        Instant noon = Instant.parse("2030-01-01T12:00:00Z");
        try (MemoryDatabase fixed =
                MemoryDatabase.create(Options.defaults().clock(Clock.fixed(noon, ZoneOffset.UTC)))) {
            fixed.createTables(User.class);
            try (MemoryDatabase fork = fixed.fork()) {
                assertThat(new User("a", "a@x").save(fork).createdAt()).isEqualTo(noon);
                assertThat(fork.seed()).isEqualTo(fixed.seed());
            }
        }
    }

    @Test
    void forks_ofManyThreadsWhileOthersWrite_areEachAWholeState() throws Exception {
        User author = new User("Alice", "alice@x").save(db);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int thread = 0; thread < 32; thread++) {
            work.add(() -> writesTwoNotes(author));
            work.add(() -> forksAndWrites(author));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(db.from(Note.class).count()).isEqualTo(32 * 20);
    }

    private boolean writesTwoNotes(User author) {
        for (int i = 0; i < 10; i++) {
            db.useTransaction((Transaction tx) -> {
                new Note(author, "one").save(tx);
                new Note(author, "two").save(tx);
            });
        }
        return true;
    }

    private boolean forksAndWrites(User author) {
        for (int i = 0; i < 10; i++) {
            try (MemoryDatabase fork = db.fork()) {
                long before = fork.from(Note.class).count();
                assertThat(before).isEven();
                new Note(author, "mine").save(fork); // with an id that no row of the copy has
                assertThat(fork.from(Note.class).where(Note_.text.eq("mine")).count())
                        .isEqualTo(1);
                assertThat(fork.from(Note.class).count()).isEqualTo(before + 1);
            }
        }
        return true;
    }
}
