package io.rowloom.meta;

import java.math.BigDecimal;

/**
 * A constraint on one column that SQL can state. Stores that have CHECK constraints declare it, so that writes of other
 * programs meet it too; the memory store applies it to every write (rules C05, L07: null passes).
 */
public sealed interface Check {

    /** How a value relates to its bound. */
    enum Relation {
        /** Greater than the bound. */
        GREATER,
        /** Greater or equal. */
        AT_LEAST,
        /** Less than the bound. */
        LESS,
        /** Less or equal. */
        AT_MOST
    }

    /**
     * A bound of a number.
     *
     * @param relation how the value relates to the bound
     * @param limit the bound
     */
    record Bound(Relation relation, BigDecimal limit) implements Check {}

    /**
     * The least length of a text in code points, or of bytes.
     *
     * @param min the least length
     */
    record MinLength(int min) implements Check {}
}
