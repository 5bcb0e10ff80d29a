package io.rowloom.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Options;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.memory.sample.Person;
import io.rowloom.memory.sample.SampleSnapshot;
import io.rowloom.memory.sample.Ticket;
import io.rowloom.spi.RowUpdate;
import io.rowloom.spi.Select;
import io.rowloom.spi.StoreSession;
import io.rowloom.tx.Isolation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemoryConcurrencyTest {

    private static final int THREADS = 100;
    private static final int TRANSFERS = 20;
    private static final int ACCOUNTS = 10;
    private static final int EACH = 100;

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void transfers_hundredVirtualThreads_keepTheSum(Isolation isolation) throws Exception {
        long seed = ThreadLocalRandom.current().nextLong();
        try (TestStore store = new TestStore(Options.defaults(), 1)) {
            List<UUID> accounts = accounts(store);
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                SplittableRandom random = new SplittableRandom(seed + i);
                work.add(() -> transferOften(store, isolation, accounts, random));
            }
            int done = run(work).stream().mapToInt(Integer::intValue).sum();
            assertThat(done).as("seed %d", seed).isEqualTo(THREADS * TRANSFERS);
            assertThat(sum(store)).as("seed %d", seed).isEqualTo(ACCOUNTS * EACH);
        }
    }

    @Test
    void readers_whileWritersWork_alwaysSeeTheSum() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong();
        try (TestStore store = new TestStore(Options.defaults(), 1)) {
            List<UUID> accounts = accounts(store);
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < THREADS / 2; i++) {
                SplittableRandom random = new SplittableRandom(seed + i);
                work.add(() -> transferOften(store, Isolation.READ_COMMITTED, accounts, random));
                work.add(() -> {
                    for (int look = 0; look < TRANSFERS; look++) {
                        assertThat(sum(store)).as("seed %d", seed).isEqualTo(ACCOUNTS * EACH);
                    }
                    return 1;
                });
            }
            assertThat(run(work)).hasSize(THREADS);
        }
    }

    @Test
    void generatedIds_hundredVirtualThreads_areUniqueAndGrowInEachSession() throws Exception {
        try (TestStore store = new TestStore(Options.defaults(), 1)) {
            UUID owner = store.person("owner");
            List<Callable<List<Long>>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int line = i;
                work.add(() -> sell(store, owner, line));
            }
            HashSet<Long> all = new HashSet<>();
            for (List<Long> ids : run(work)) {
                assertThat(ids).isSorted();
                all.addAll(ids);
            }
            assertThat(all).hasSize(THREADS * 10);
            assertThat(store.count(Ticket.TABLE)).isEqualTo(THREADS * 10);
        }
    }

    private static List<Long> sell(TestStore store, UUID owner, int line) {
        List<Long> ids = new ArrayList<>();
        for (int seat = 0; seat < 10; seat++) {
            SampleSnapshot ticket = Ticket.of(owner, line, seat);
            store.insert(Ticket.TABLE, ticket);
            ids.add((Long) ticket.id());
        }
        return ids;
    }

    private static List<UUID> accounts(TestStore store) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            store.insert(Person.TABLE, Person.of(id, "account", null, EACH, null));
        }
        return ids;
    }

    private static int transferOften(
            TestStore store, Isolation isolation, List<UUID> accounts, SplittableRandom random) {
        int done = 0;
        while (done < TRANSFERS) {
            UUID from = accounts.get(random.nextInt(ACCOUNTS));
            UUID to = accounts.get(random.nextInt(ACCOUNTS));
            if (!from.equals(to) && transfer(store, isolation, from, to)) {
                done++;
            }
        }
        return done;
    }

    /** Takes one from an account that can spare it, and gives it to another; at READ COMMITTED it writes both before it reads. */
    private static boolean transfer(TestStore store, Isolation isolation, UUID from, UUID to) {
        try (StoreSession session = store.begin(isolation)) {
            TestStore.rename(session, from, "account");
            TestStore.rename(session, to, "account");
            int left = age(session, from);
            int right = age(session, to);
            if (left > 0 && right < 149) {
                set(session, from, left - 1);
                set(session, to, right + 1);
            }
            session.commit();
            return true;
        } catch (SerializationConflictException e) {
            return false;
        }
    }

    private static int age(StoreSession session, UUID id) {
        return (Integer) session.find(Person.TABLE, id).orElseThrow().at(Person.AGE_AT);
    }

    private static void set(StoreSession session, UUID id, int age) {
        RowUpdate update = new RowUpdate(Person.of(id, "account", null, age, null), 1L << Person.AGE_AT);
        assertThat(session.update(Person.TABLE, List.of(update))).containsExactly(1);
    }

    private static int sum(TestStore store) {
        return store.read(session -> session.select(Select.from(Person.TABLE))).stream()
                .mapToInt(person -> (Integer) person.at(Person.AGE_AT))
                .sum();
    }

    private static <R> List<R> run(List<Callable<R>> work) throws Exception {
        List<R> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<R> future : threads.invokeAll(work)) {
                results.add(future.get());
            }
        }
        return results;
    }
}
