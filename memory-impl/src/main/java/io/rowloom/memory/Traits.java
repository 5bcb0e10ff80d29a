package io.rowloom.memory;

import io.rowloom.Options;
import io.rowloom.engine.value.Semantics;
import io.rowloom.memory.step.Gate;

/**
 * What a store is like, apart from its rows; a copy of it is like it.
 *
 * @param options the options
 * @param seed what everything follows from that is left to chance
 * @param semantics what the store means by its words
 * @param gate where each call comes by
 */
record Traits(Options options, long seed, Semantics semantics, Gate gate) {

    Traits behind(Gate other) {
        return new Traits(options, seed, semantics, other);
    }
}
