package io.rowloom.tck.history;

import io.rowloom.tx.Isolation;

/**
 * Something that a history shows and that not every level of isolation forbids.
 *
 * @param kind what it is
 * @param text where it is seen
 */
public record Anomaly(Kind kind, String text) {

    /** The kinds, with the names of Adya's thesis where it has one, each with the lowest level that forbids it. */
    public enum Kind {
        /** What a committed transaction appended is not there at the end. */
        LOST_APPEND(Isolation.READ_COMMITTED),
        /** Something is in a list that nobody appended, or twice. */
        FOREIGN_ITEM(Isolation.READ_COMMITTED),
        /** A transaction does not see what it wrote itself. */
        OWN_WRITES(Isolation.READ_COMMITTED),
        /** Two reads cannot be of one list that only grows. */
        INCOMPATIBLE_ORDER(Isolation.READ_COMMITTED),
        /** G1a: something was read, or stayed, that was rolled back. */
        ABORTED_READ(Isolation.READ_COMMITTED),
        /** G1b: a list was read between two appends of another transaction. */
        INTERMEDIATE_READ(Isolation.READ_COMMITTED),
        /** G0: transactions that wrote before one another, in a circle. */
        DIRTY_WRITES(Isolation.READ_COMMITTED),
        /** G1c: transactions that saw or overwrote one another, in a circle. */
        CIRCULAR_FLOW(Isolation.READ_COMMITTED),
        /** A circle in which no two anti-dependencies follow one another; G-single is the smallest. No snapshot gives one. */
        BROKEN_SNAPSHOT(Isolation.SNAPSHOT),
        /** G2: any other circle, such as a write skew. */
        WRITE_SKEW(Isolation.SERIALIZABLE);

        private final Isolation forbiddenFrom;

        Kind(Isolation forbiddenFrom) {
            this.forbiddenFrom = forbiddenFrom;
        }

        /**
         * Tells whether a level of isolation forbids it.
         *
         * @param level the level
         * @return whether it does
         */
        public boolean isForbiddenAt(Isolation level) {
            return level.compareTo(forbiddenFrom) >= 0;
        }
    }

    /**
     * Gives the kind and where it is seen.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return kind + ": " + text;
    }
}
