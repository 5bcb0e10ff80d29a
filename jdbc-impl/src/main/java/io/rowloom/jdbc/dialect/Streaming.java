package io.rowloom.jdbc.dialect;

/**
 * What a session is told around the beginning of a query whose rows are to come one after the other.
 *
 * @param before the statement before it
 * @param after the statement behind it, which leaves the session as it was (rule O06)
 */
public record Streaming(String before, String after) {}
