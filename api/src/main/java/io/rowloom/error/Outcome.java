package io.rowloom.error;

/** What is known about the effect of a call that failed. */
public enum Outcome {
    /** Nothing of the call was written. */
    NOT_APPLIED,
    /** The store was asked to write and did not answer: it may or may not have done so. */
    UNKNOWN
}
