package io.rowloom.meta;

/** How the rows of a table get their ids. */
public enum IdKind {
    /** A UUID that the program makes before the first save. */
    UUID,
    /** A number that the store makes on the first save. */
    GENERATED_LONG
}
