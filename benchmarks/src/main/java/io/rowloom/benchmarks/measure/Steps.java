package io.rowloom.benchmarks.measure;

import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.database.Rows;
import io.rowloom.benchmarks.work.Contender;
import io.rowloom.benchmarks.work.Draft;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Each workload as a step. */
final class Steps {

    private static final int MANY = 1_000;
    private static final int DELETED = 100;
    private static final int ARTICLES = 50;
    private static final int QUARTER = 4;
    private static final long STRIDE = 7919;

    private final Rows rows;
    private final Contender contender;
    private final boolean onItsOwn;

    private Steps(Rows rows, Contender contender, boolean onItsOwn) {
        this.rows = rows;
        this.contender = contender;
        this.onItsOwn = onItsOwn;
    }

    /**
     * Chooses the step.
     *
     * @param workload the workload
     * @param engine the database
     * @param rows what is in it
     * @param seat the contender
     */
    static Step of(Workload workload, Engine engine, Rows rows, Seat seat) {
        Steps steps = new Steps(rows, seat.contender(), seat.queuesWriters() || engine != Engine.SQLITE);
        return switch (workload) {
            case W1 -> steps.insert();
            case W2 -> steps.insertAll();
            case W3 -> steps.find();
            case W4 -> operations -> times(operations, steps::list);
            case W5 -> steps.add();
            case W6 -> operations -> times(operations, steps::page);
            case W7 -> operations -> times(operations, steps::articles);
            case W8 -> steps.delete();
            case W9 -> steps.upsertAll();
            case W10 -> new ManyThreads(rows, steps.contender, steps.onItsOwn);
        };
    }

    /** One operation. */
    @FunctionalInterface
    private interface Operation {
        long run();
    }

    private static long times(int operations, Operation operation) {
        long sum = 0;
        for (int i = 0; i < operations; i++) {
            sum += operation.run();
        }
        return sum;
    }

    private long list() {
        return contender.list().size();
    }

    private long page() {
        return contender.page(rows.accounts().size() / QUARTER, 1).total();
    }

    private long articles() {
        return contender.articles(ARTICLES).size();
    }

    private Step find() {
        int[] turn = {0};
        return operations -> times(operations, () -> contender.find(next(turn)).hashCode() & 1);
    }

    private Step add() {
        int[] turn = {0};
        return operations -> times(operations, () -> {
            contender.add(next(turn), 1);
            return 1;
        });
    }

    private UUID next(int[] turn) {
        return rows.accounts()
                .get((int) (turn[0]++ * STRIDE % rows.accounts().size()))
                .id();
    }

    private Step insert() {
        return new Passing() {
            @Override
            int each() {
                return 1;
            }

            @Override
            void write(List<Draft> drafts) {
                contender.insert(drafts.getFirst());
            }
        };
    }

    private Step insertAll() {
        return new Passing() {
            @Override
            void write(List<Draft> drafts) {
                contender.insertAll(drafts);
            }
        };
    }

    private Step upsertAll() {
        return new Passing() {
            @Override
            public void before(int operations) {
                super.before(operations);
                drafts().forEach(each -> rows.add(each.subList(0, MANY / 2)));
            }

            @Override
            void write(List<Draft> drafts) {
                contender.upsertAll(drafts);
            }
        };
    }

    private Step delete() {
        return new Passing() {
            @Override
            int each() {
                return DELETED;
            }

            @Override
            public void before(int operations) {
                super.before(operations);
                drafts().forEach(each -> rows.add(
                        each.stream().map(draft -> Rows.passing(Rows.PASSING)).toList()));
            }

            @Override
            void write(List<Draft> drafts) {
                contender.delete(Rows.PASSING);
            }
        };
    }

    /** A step on rows that go again afterwards. */
    private abstract class Passing implements Step {

        private List<List<Draft>> drafts = List.of();

        abstract void write(List<Draft> rows);

        int each() {
            return MANY;
        }

        final List<List<Draft>> drafts() {
            return drafts;
        }

        @Override
        public void before(int operations) {
            drafts = IntStream.range(0, operations)
                    .mapToObj(i -> Rows.passing(each()))
                    .toList();
        }

        @Override
        public long run(int operations) {
            drafts.forEach(this::write);
            return operations;
        }

        @Override
        public void after() {
            rows.clean();
        }
    }
}
