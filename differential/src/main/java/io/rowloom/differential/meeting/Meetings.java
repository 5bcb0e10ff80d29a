package io.rowloom.differential.meeting;

import io.rowloom.differential.program.Acts;
import io.rowloom.differential.program.Op;
import io.rowloom.differential.value.Draw;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Makes meetings of numbers. */
public final class Meetings {

    private static final int FEWEST = 2;
    private static final int MOST = 15;
    private static final int ROWS = 4;

    private Meetings() {}

    /**
     * Makes a meeting.
     *
     * @param seed the number; the same number makes the same meeting
     * @return the meeting
     */
    public static Meeting of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Acts acts = Acts.of(seed, random);
        List<Op> before = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            before.addAll(acts.rows());
        }
        List<List<Level>> mixtures = List.of(
                List.of(Level.READ_COMMITTED, Level.READ_COMMITTED, Level.ALONE),
                List.of(Level.SNAPSHOT, Level.SNAPSHOT, Level.SNAPSHOT, Level.READ_COMMITTED, Level.ALONE),
                List.of(Level.SERIALIZABLE));
        List<Level> levels = Draw.from(random, mixtures);
        List<Part> parts = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        int many = 1 + Math.min(2, random.nextInt(1, 5));
        for (int i = 0; i < many; i++) {
            Part part = part(acts, Draw.from(random, levels), random);
            parts.add(part);
            order.addAll(Collections.nCopies(part.last() + 1, i));
        }
        Collections.shuffle(order, random);
        return new Meeting(seed, acts.tables(), before, parts, order);
    }

    private static Part part(Acts acts, Level level, SplittableRandom random) {
        List<Op> steps = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            steps.add(acts.look());
        }
        for (int i = FEWEST + random.nextInt(MOST - FEWEST); i > 0; i--) {
            steps.add(acts.step());
        }
        return new Part(level, steps, random.nextInt(4) > 0);
    }
}
