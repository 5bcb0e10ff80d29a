package io.rowloom.tck.report;

/** How binding a rule is. */
public enum Level {
    /** Every store keeps it. */
    CORE,
    /** Stores that declare the capability keep it; all others refuse. */
    OPTIONAL,
    /** It depends on timing and is shown by many tries under a printed seed. */
    STOCHASTIC
}
