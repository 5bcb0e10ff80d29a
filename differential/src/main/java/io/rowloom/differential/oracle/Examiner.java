package io.rowloom.differential.oracle;

import io.rowloom.Table;
import io.rowloom.differential.condition.Conditions;
import io.rowloom.differential.program.Program;
import io.rowloom.differential.program.Programs;
import io.rowloom.differential.program.World;
import io.rowloom.differential.table.Cond;
import io.rowloom.differential.table.TableSpec;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Fills a table of a store with rows and holds random conditions against the oracles. */
public final class Examiner {

    private static final int CONDITIONS = 12;
    private static final int DEPTH = 3;
    private static final List<Oracle> ORACLES = List.of(new Partition(), new RowByRow(), new Pivot());

    private final World world;
    private long queries;

    /**
     * Examines a store.
     *
     * @param world the store
     */
    public Examiner(World world) {
        this.world = world;
    }

    /**
     * Counts what was asked so far.
     *
     * @return the number of queries
     */
    public long queries() {
        return queries;
    }

    /**
     * Examines the store with the rows and conditions of a number.
     *
     * @param seed the number
     * @return what does not fit, if anything
     */
    public Optional<Objection> examine(long seed) {
        Program filling = Programs.filling(seed);
        Trial.fill(world, filling);
        SplittableRandom random = new SplittableRandom(seed);
        return filling.tables().stream()
                .flatMap(table -> examine(filling, table, random).stream())
                .findFirst();
    }

    private <T extends Table<?>> Optional<Objection> examine(
            Program filling, TableSpec<T> table, SplittableRandom random) {
        Sample<T> sample = new Sample<>(world, table);
        Conditions<T> conditions = new Conditions<>(table, random);
        try {
            for (int i = 0; i < CONDITIONS; i++) {
                Cond<T> cond = random.nextInt(4) == 0 ? conditions.risky() : conditions.draw(random.nextInt(DEPTH + 1));
                for (Oracle oracle : ORACLES) {
                    Trial<T> trial = new Trial<>(filling, table, oracle, cond);
                    if (trial.what(sample).isPresent()) {
                        return Optional.of(trial.smallest(world).objection(world));
                    }
                }
            }
            return Optional.empty();
        } finally {
            queries += sample.queries();
        }
    }
}
