package io.rowloom.tutorial.blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.tutorial.blog.Client.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two hundred clients at once, each on a thread of its own, over real HTTP. */
class BlogUnderLoadTest {

    private static final int CLIENTS = 200;
    private static final int ROUNDS = 10;
    private static final int REQUESTS_A_ROUND = 4;

    @TempDir
    Path folder;

    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private final long[] micros = new long[CLIENTS * ROUNDS * REQUESTS_A_ROUND];

    @ParameterizedTest
    @ValueSource(strings = {"memory:", "jdbc:sqlite:"})
    void clients_twoHundredAtOnce_areAllAnswered(String store) throws Exception {
        String url = store.equals("memory:") ? store : store + folder.resolve("load.db");
        try (Database db = Rowloom.open(url);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            db.createTables();
            SampleData.addTo(db);
            try (BlogServer server = BlogServer.start(db, 0)) {
                Client client = new Client(server.address());
                String author = client.user("load");
                CountDownLatch start = new CountDownLatch(1);
                List<Future<Integer>> clients = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    int number = i;
                    clients.add(threads.submit(() -> {
                        start.await();
                        return rounds(client, author, number);
                    }));
                }
                long began = System.nanoTime();
                start.countDown();
                for (Future<Integer> each : clients) {
                    assertThat(each.get(5, TimeUnit.MINUTES)).isNotNegative();
                }
                report(store, System.nanoTime() - began);
            }
            assertThat(statuses.keySet()).as("statuses").containsExactlyInAnyOrder(200, 201);
            assertThat(db.from(Article.class)
                            .where(Article_.title.startsWith("Load "))
                            .count())
                    .isEqualTo((long) CLIENTS * ROUNDS);
        }
    }

    private int rounds(Client client, String author, int number) {
        int done = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int first = (number * ROUNDS + round) * REQUESTS_A_ROUND;
            Answer made = timed(
                    first,
                    () -> client.post(
                            "/articles",
                            "{\"title\":\"Load %d\",\"text\":\"T\",\"published\":true,\"author\":\"%s\"}"
                                    .formatted(first, author)));
            if (made.status() != 201) {
                continue; // the statuses tell of it
            }
            String path = "/articles/" + made.body().get("id").asText();
            timed(first + 1, () -> client.patch(path, "{\"text\":\"changed\"}"));
            timed(first + 2, () -> client.get(path));
            timed(first + 3, () -> client.get("/feed?limit=10"));
            done++;
        }
        return done;
    }

    private Answer timed(int slot, java.util.function.Supplier<Answer> request) {
        long began = System.nanoTime();
        Answer answer = request.get();
        micros[slot] = (System.nanoTime() - began) / 1_000;
        statuses.computeIfAbsent(answer.status(), status -> new LongAdder()).increment();
        return answer;
    }

    private void report(String store, long nanos) {
        Arrays.sort(micros);
        System.out.printf(
                "%s %d clients, %d requests in %.1f s: %.0f a second; median %.1f ms, 99 %% below %.1f ms; statuses %s%n",
                store,
                CLIENTS,
                micros.length,
                nanos / 1e9,
                micros.length / (nanos / 1e9),
                micros[micros.length / 2] / 1e3,
                micros[micros.length * 99 / 100] / 1e3,
                statuses);
    }
}
