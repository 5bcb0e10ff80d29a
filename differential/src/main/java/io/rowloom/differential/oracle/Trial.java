package io.rowloom.differential.oracle;

import io.rowloom.Table;
import io.rowloom.differential.program.Program;
import io.rowloom.differential.program.World;
import io.rowloom.differential.table.Cond;
import io.rowloom.differential.table.TableSpec;
import io.rowloom.error.RowloomException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A condition on some rows that an oracle objects to.
 *
 * @param rows the program that saves the rows
 * @param table the table
 * @param oracle the oracle
 * @param cond the condition
 * @param <T> the class of the rows
 */
record Trial<T extends Table<?>>(Program rows, TableSpec<T> table, Oracle oracle, Cond<T> cond) {

    private static final int MOST_RUNS = 2_000;

    static void fill(World world, Program rows) {
        world.reset(rows.tables());
        rows.steps().forEach(world::tell);
    }

    private Optional<String> what(World world) {
        fill(world, rows);
        return what(new Sample<>(world, table));
    }

    /** What does not fit: a condition that can be computed for every row has an answer, and a failure is none. */
    Optional<String> what(Sample<T> sample) {
        if (!sample.isComputable(cond)) {
            return Optional.empty();
        }
        try {
            return oracle.objection(sample, cond);
        } catch (RowloomException e) {
            return Optional.of("it is not answered, although Java computes it for every row: " + e);
        }
    }

    Objection objection(World world) {
        String what = what(world).orElse("it does so only at times");
        return new Objection(world.name(), rows.seed(), rows.toString(), "from " + table + " where " + cond, what);
    }

    /** The same with fewer rows and a smaller condition, as long as the oracle objects. */
    Trial<T> smallest(World world) {
        Trial<T> smallest = this;
        int runs = 0;
        Optional<Trial<T>> next = Optional.of(this);
        while (next.isPresent() && runs < MOST_RUNS) {
            smallest = next.get();
            next = smallest.smaller()
                    .filter(trial -> trial.what(world).isPresent())
                    .findFirst();
            runs++;
        }
        return smallest;
    }

    private Stream<Trial<T>> smaller() {
        return Stream.concat(
                cond.smaller().stream().map(simple -> new Trial<>(rows, table, oracle, simple)),
                rows.smaller().stream().map(fewer -> new Trial<>(fewer, table, oracle, cond)));
    }
}
