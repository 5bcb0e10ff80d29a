package io.rowloom.memory.read;

import io.rowloom.engine.evaluate.Patience;

/**
 * What a statement may cost, and who counts what it did.
 *
 * @param patience how long it may go on looking at rows
 * @param tally counts the rows
 */
public record Effort(Patience patience, Tally tally) {}
