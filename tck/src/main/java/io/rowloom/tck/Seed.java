package io.rowloom.tck;

import io.rowloom.tck.rule.Words;

/**
 * What values and orders of a run are made from. Every case has a sequence of its own, so that a case makes the same
 * values whether it runs alone or not.
 *
 * @param value the number
 */
record Seed(long value) {

    /** Reads {@code -Drowloom.tck.seed=42}; without it every run has another one. */
    static Seed ofProperties() {
        Long given = Long.getLong("rowloom.tck.seed");
        return new Seed(given == null ? System.nanoTime() & 0xffff_ffffL : given);
    }

    Words words(String rule, String name) {
        return new Words(value * 31 + (rule + "/" + name).hashCode());
    }
}
