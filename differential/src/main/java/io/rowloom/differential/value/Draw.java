package io.rowloom.differential.value;

import java.util.List;
import java.util.SplittableRandom;

/** Takes one of several. */
public final class Draw {

    private Draw() {}

    /**
     * Takes one.
     *
     * @param random the source
     * @param all what there is to take
     * @return one of them
     * @param <V> what it is
     */
    public static <V> V from(SplittableRandom random, List<V> all) {
        return all.get(random.nextInt(all.size()));
    }
}
