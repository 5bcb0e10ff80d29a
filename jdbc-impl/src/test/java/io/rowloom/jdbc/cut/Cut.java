package io.rowloom.jdbc.cut;

/** Where the next message to the server, or its answer, is cut. */
enum Cut {
    /** Nothing of the message arrives. */
    BEFORE,
    /** A part of the message arrives. */
    WITHIN,
    /** The whole message arrives, and nobody waits for the answer. */
    BEHIND,
    /** The server has answered, and nothing of the answer comes back. */
    ANSWERED,
    /** The server has answered, and a part of the answer comes back. */
    WITHIN_ANSWER;

    /** Whether the server certainly has not carried out what was sent. */
    boolean isTooEarly() {
        return this == BEFORE;
    }

    /** Whether the server certainly has carried out what was sent. */
    boolean isTooLate() {
        return this == ANSWERED || this == WITHIN_ANSWER;
    }
}
