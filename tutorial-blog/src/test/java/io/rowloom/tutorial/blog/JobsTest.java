package io.rowloom.tutorial.blog;

import static io.rowloom.tx.Lock.SKIP_LOCKED;
import static io.rowloom.tx.Lock.WAIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.test.RowloomTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue of jobs, on stores that lock rows. */
@RowloomTest
class JobsTest {

    @Test
    void jobs_fourWorkers_doEachOnce(Database db) throws Exception {
        everyJobOnce(new Jobs(db, SKIP_LOCKED));
        assertThat(db.from(Job.class).count()).isZero();
    }

    @Test
    void jobs_onSqlite_areDoneInTurns(@TempDir Path folder) throws Exception {
        try (Database db = Rowloom.open("jdbc:sqlite:" + folder.resolve("jobs.db"))) {
            db.createTables(Job.class);
            everyJobOnce(new Jobs(db, WAIT));
        }
    }

    // @start region="workers"
    private static void everyJobOnce(Jobs jobs) throws Exception {
        IntStream.range(0, 40).forEach(i -> jobs.add("mail " + i));
        Queue<String> done = new ConcurrentLinkedQueue<>();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = IntStream.range(0, 4)
                    .mapToObj(i -> workers.submit(() -> {
                        int mine = 0;
                        while (jobs.doNext(job -> done.add(job.task))) {
                            mine++;
                        }
                        return mine;
                    }))
                    .toList();
            for (Future<Integer> each : all) {
                assertThat(each.get()).isNotNegative();
            }
        }
        while (jobs.doNext(job -> done.add(job.task))) {
            // those that the last worker to look found locked
        }
        assertThat(done).hasSize(40).doesNotHaveDuplicates();
    }
    // @end region="workers"

    @Test
    void job_thatFails_isTriedAgainThreeTimes(Database db) {
        Jobs jobs = new Jobs(db, SKIP_LOCKED);
        Job job = jobs.add("mail");
        int rounds = 0;
        while (jobs.doNext(each -> {
            throw new IllegalStateException("no such address");
        })) {
            rounds++;
        }
        assertThat(rounds).isEqualTo(3);
        assertThat(job.refresh(db).failure).isEqualTo("no such address");
    }
}
