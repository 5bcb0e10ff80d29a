package io.rowloom.tck.model;

/** Some names. Their order here is not that of the alphabet, so that a store which sorts by position is found out. */
public enum Colour {
    /** The last of the alphabet. */
    YELLOW,
    /** The middle. */
    RED,
    /** The first. */
    BLUE
}
