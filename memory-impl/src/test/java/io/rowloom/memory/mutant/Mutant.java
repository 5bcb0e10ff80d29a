package io.rowloom.memory.mutant;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.engine.value.Semantics;
import io.rowloom.spi.Store;
import java.util.function.UnaryOperator;

/**
 * A memory store with one thing broken, and the rule that must notice.
 *
 * @param rule the id of the rule
 * @param name what is broken, in words
 * @param semantics what the store means by its words
 * @param store what stands between the engine and the store
 * @param options what stands between the suite and the options
 * @param database what stands between the suite and the engine
 */
public record Mutant(
        String rule,
        String name,
        Semantics semantics,
        UnaryOperator<Store> store,
        UnaryOperator<Options> options,
        UnaryOperator<Database> database) {

    static Mutant of(String rule, String name, Semantics semantics) {
        return new Mutant(
                rule, name, semantics, UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity());
    }

    static Mutant ofStore(String rule, String name, UnaryOperator<Store> store) {
        return new Mutant(rule, name, Semantics.PORTABLE, store, UnaryOperator.identity(), UnaryOperator.identity());
    }

    static Mutant ofSession(String rule, String name, SessionMutation mutation) {
        return ofStore(rule, name, store -> new BrokenStore(store, mutation));
    }

    static Mutant ofOptions(String rule, String name, UnaryOperator<Options> options) {
        return new Mutant(rule, name, Semantics.PORTABLE, UnaryOperator.identity(), options, UnaryOperator.identity());
    }

    static Mutant ofDatabase(String rule, String name, UnaryOperator<Database> database) {
        return new Mutant(rule, name, Semantics.PORTABLE, UnaryOperator.identity(), UnaryOperator.identity(), database);
    }

    @Override
    public String toString() {
        return rule + ": " + name;
    }
}
