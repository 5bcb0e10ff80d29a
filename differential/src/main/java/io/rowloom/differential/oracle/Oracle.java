package io.rowloom.differential.oracle;

import io.rowloom.Table;
import io.rowloom.differential.table.Cond;
import java.util.Optional;

/** Answers that must fit one another. */
interface Oracle {

    /**
     * Asks about a condition in several ways.
     *
     * @param sample the rows
     * @param cond the condition
     * @return what does not fit, if anything
     * @param <T> the class of the rows
     */
    <T extends Table<?>> Optional<String> objection(Sample<T> sample, Cond<T> cond);
}
