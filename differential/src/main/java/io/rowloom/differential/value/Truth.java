package io.rowloom.differential.value;

import java.util.List;

/** The three answers to a condition. */
public enum Truth {
    /** It holds. */
    TRUE,
    /** Its opposite holds. */
    FALSE,
    /** Neither: a null stands in the way. */
    UNKNOWN;

    /**
     * Turns a Java truth into one of the three.
     *
     * @param holds the truth
     * @return true or false
     */
    public static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /**
     * The opposite.
     *
     * @return the opposite; unknown stays unknown
     */
    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /**
     * All hold.
     *
     * @param parts the parts
     * @return false if one is, else unknown if one is, else true
     */
    public static Truth all(List<Truth> parts) {
        return parts.contains(FALSE) ? FALSE : parts.contains(UNKNOWN) ? UNKNOWN : TRUE;
    }

    /**
     * One holds.
     *
     * @param parts the parts
     * @return true if one is, else unknown if one is, else false
     */
    public static Truth any(List<Truth> parts) {
        return parts.contains(TRUE) ? TRUE : parts.contains(UNKNOWN) ? UNKNOWN : FALSE;
    }
}
