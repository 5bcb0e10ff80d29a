package io.rowloom.jdbc.model;

/** Names for an enum column. */
public enum Weather {
    /** No clouds. */
    SUN,
    /** Clouds. */
    RAIN
}
