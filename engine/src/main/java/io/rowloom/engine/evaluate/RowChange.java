package io.rowloom.engine.evaluate;

/**
 * One row of a change of many.
 *
 * @param before the row as it is
 * @param after the row as it becomes
 */
public record RowChange(Row before, Row after) {}
