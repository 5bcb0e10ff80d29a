package io.rowloom.differential.program;

import java.util.List;
import java.util.Set;

/** One step of a program. */
public interface Op {

    /**
     * Takes the step.
     *
     * @param world the database and the rows of the program
     * @return what it tells, in a form that {@code equals} compares: the same for every store that keeps the rules
     */
    List<Object> on(World world);

    /**
     * Gives simpler steps, to try in its place.
     *
     * @return the simpler ones
     */
    List<Op> smaller();

    /**
     * Lists the variables whose rows it may have touched; their state is compared too.
     *
     * @return the variables
     */
    default Set<Slot<?>> touched() {
        return Set.of();
    }
}
