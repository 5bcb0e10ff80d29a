package io.rowloom.differential.program;

import io.rowloom.Table;
import io.rowloom.differential.drawn.Drawing;
import io.rowloom.differential.table.Catalog;
import io.rowloom.differential.table.TableSpec;
import io.rowloom.differential.value.Alphabet;
import io.rowloom.differential.value.Draw;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes programs of numbers. */
public final class Programs {

    private static final int FEWEST = 5;
    private static final int MOST = 60;
    private static final int MOST_ROWS_AT_FIRST = 3;
    private static final int DEEPEST = 2;
    private static final int ROWS = 20;
    private static final int SLOTS = 6;
    private static final int PROGRAMS_TO_A_MODEL = 150;

    private final SplittableRandom random;
    private final List<Steps<?>> sources;

    private Programs(SplittableRandom random, List<TableSpec<?>> tables) {
        this.random = random;
        this.sources = new ArrayList<>();
        tables.forEach(table -> sources.add(new Steps<>(table, random, SLOTS)));
    }

    /**
     * Makes a program.
     *
     * @param seed the number; the same number makes the same program
     * @return the program
     */
    public static Program of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Alphabet alphabet = Draw.from(random, List.of(Alphabet.values()));
        List<TableSpec<?>> tables = tables(seed, alphabet, random);
        int length = FEWEST + random.nextInt(MOST - FEWEST + 1);
        return new Program(seed, tables, new Programs(random, tables).all(length));
    }

    /**
     * Makes a program that only saves rows, some of them in vain.
     *
     * @param seed the number; the same number makes the same program
     * @return the program
     */
    public static Program filling(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Alphabet alphabet = Draw.from(random, List.of(Alphabet.values()));
        List<TableSpec<?>> tables = tables(seed, alphabet, random);
        List<Op> saves = new ArrayList<>();
        for (TableSpec<?> table : tables) {
            Steps<?> source = new Steps<>(table, random, SLOTS);
            for (int i = FEWEST + random.nextInt(ROWS); i > 0; i--) {
                saves.add(new Save(List.of(source.fresh()), false));
            }
        }
        return new Program(seed, tables, saves);
    }

    static List<TableSpec<?>> tables(long seed, SplittableRandom random) {
        return tables(seed, Draw.from(random, List.of(Alphabet.values())), random);
    }

    /** Some of the usual tables, or all of a random model. */
    private static List<TableSpec<?>> tables(long seed, Alphabet alphabet, SplittableRandom random) {
        if (seed % 3 == 0) {
            return Drawing.of(seed / PROGRAMS_TO_A_MODEL, alphabet).tables();
        }
        Catalog catalog = Catalog.of(alphabet);
        List<TableSpec<?>> some = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            some.add(Draw.from(random, catalog.tables()));
        }
        return catalog.closed(some);
    }

    /** Rows to ask for first, then anything. */
    private List<Op> all(int count) {
        List<Op> steps = new ArrayList<>();
        for (Steps<?> source : sources) {
            for (int i = random.nextInt(MOST_ROWS_AT_FIRST + 1); i > 0; i--) {
                steps.add(new Save(List.of(source.fresh()), false));
            }
        }
        steps.addAll(steps(Math.min(count, MOST - steps.size()), 0));
        return steps;
    }

    private List<Op> steps(int count, int depth) {
        List<Op> steps = new ArrayList<>();
        int left = count;
        while (left > 0) {
            if (depth < DEEPEST && random.nextInt(12) == 0) {
                int length = 1 + random.nextInt(Math.min(left, 10));
                steps.add(block(length, depth + 1));
                left -= length;
            } else {
                steps.add(step());
                left--;
            }
        }
        return steps;
    }

    private Block block(int length, int depth) {
        Block.End end = random.nextInt(3) == 0 ? Block.End.ROLLBACK : Block.End.COMMIT;
        boolean swallows = random.nextBoolean();
        boolean byHand = random.nextInt(3) == 0;
        return new Block(steps(length, depth), end, swallows, byHand);
    }

    private Op step() {
        int kind = random.nextInt(100);
        if (kind < 8 && sources.size() > 1) {
            return together();
        }
        Steps<? extends Table<?>> source = source();
        return kind < 42 ? source.write() : source.read();
    }

    /** Rows of several tables in one call. */
    private Op together() {
        int count = 1 + random.nextInt(5);
        if (random.nextInt(3) == 0) {
            List<Slot<?>> slots = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                slots.add(source().slot());
            }
            return new Delete(slots, true);
        }
        List<Draft<?>> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(source().draft());
        }
        return new Save(drafts, true);
    }

    private Steps<?> source() {
        return Draw.from(random, sources);
    }
}
