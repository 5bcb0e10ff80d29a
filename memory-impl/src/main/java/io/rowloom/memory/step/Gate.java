package io.rowloom.memory.step;

/** Where every call of a store comes by before it does anything. Used by many threads. */
@FunctionalInterface
public interface Gate {

    /** Lets everybody pass. */
    Gate OPEN = moment -> {};

    /**
     * Lets a call pass, perhaps later.
     *
     * @param moment what the store is about to do
     */
    void pass(Moment moment);
}
