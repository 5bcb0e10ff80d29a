package io.rowloom.memory.schedule;

import java.util.List;

/** Says who goes on. Used by one thread. */
@FunctionalInterface
public interface Chooser {

    /**
     * Chooses one of those who could make their next step.
     *
     * @param ready their numbers, ascending, at least one
     * @return one of them
     */
    int choose(List<Integer> ready);
}
