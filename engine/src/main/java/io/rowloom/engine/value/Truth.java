package io.rowloom.engine.value;

/** The three truth values of SQL (rule L03): a row is found where a condition is {@link #TRUE}, and there only. */
public enum Truth {
    /** It does not hold. */
    FALSE,
    /** A null keeps the answer open. */
    UNKNOWN,
    /** It holds. */
    TRUE;

    /**
     * Takes over a truth value of Java.
     *
     * @param holds whether it holds
     * @return true or false
     */
    public static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /**
     * Both hold.
     *
     * @param other the other
     * @return the lesser of the two
     */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * One holds.
     *
     * @param other the other
     * @return the greater of the two
     */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * The opposite.
     *
     * @return true for false, false for true; unknown stays unknown
     */
    public Truth not() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }
}
