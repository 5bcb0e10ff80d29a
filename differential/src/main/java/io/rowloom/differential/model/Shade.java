package io.rowloom.differential.model;

/** Some names, in another order than that of the alphabet. */
public enum Shade {
    /** In the middle of the alphabet. */
    PALE,
    /** The last. */
    VIVID,
    /** The first. */
    DARK
}
