package io.rowloom.differential.program;

import io.rowloom.Table;
import io.rowloom.differential.table.TableSpec;
import io.rowloom.differential.value.Draw;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws steps for transactions that meet: on few rows, so that they do meet, and on tables whose ids the program gives. */
public final class Acts {

    private static final int SLOTS = 3;

    private final SplittableRandom random;
    private final List<TableSpec<?>> tables;
    private final List<Steps<?>> sources = new ArrayList<>();

    private Acts(SplittableRandom random, List<TableSpec<?>> tables) {
        this.random = random;
        this.tables = tables;
        tables.forEach(table -> sources.add(new Steps<>(table, random, SLOTS)));
    }

    /**
     * Takes the tables of a program.
     *
     * @param seed the number of the program
     * @param random the source
     * @return what draws steps on them
     */
    public static Acts of(long seed, SplittableRandom random) {
        while (true) {
            List<TableSpec<?>> tables = Programs.tables(seed, random).stream()
                    .filter(table -> table.identity().known(0) != null)
                    .toList();
            if (!tables.isEmpty()) {
                return new Acts(random, tables);
            }
            seed++;
        }
    }

    /**
     * The tables.
     *
     * @return all of them, parents first
     */
    public List<TableSpec<?>> tables() {
        return tables;
    }

    /**
     * Draws a row for every table.
     *
     * @return the steps that save them
     */
    public List<Op> rows() {
        List<Op> rows = new ArrayList<>();
        sources.forEach(source -> rows.add(new Save(List.of(source.fresh()), false)));
        return rows;
    }

    /**
     * Looks for a row.
     *
     * @return the step
     */
    public Op look() {
        return looked(Draw.from(random, sources));
    }

    private static <T extends Table<?>> Op looked(Steps<T> source) {
        return new Find<>(source.slot(), false);
    }

    /**
     * Does anything to a row, or asks for some.
     *
     * @return the step
     */
    public Op step() {
        return Draw.from(random, sources).met();
    }
}
