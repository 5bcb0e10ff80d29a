package io.rowloom.tck.report;

/** What came of one rule on one backend. */
public enum Outcome {
    /** Every case of the rule held. */
    PASS,
    /** The capability is absent, and the call for it is refused as it should be. */
    REFUSED,
    /** The rule is a declared limitation, and at least one of its cases still fails. */
    LIMITED,
    /** The rule does not hold, or a limitation was declared that is none. */
    FAIL,
    /** The suite cannot show the rule; the reason stands beside it. */
    UNTESTED
}
