package io.rowloom.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.engine.StoreDatabase;
import io.rowloom.memory.mutant.Mutant;
import io.rowloom.memory.mutant.Mutants;
import io.rowloom.tck.Backend;
import io.rowloom.tck.TckRun;
import io.rowloom.tck.report.Outcome;
import io.rowloom.tck.report.Report;
import io.rowloom.tck.report.RuleResult;
import io.rowloom.tx.Capability;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves that the rules of the suite bite: each mutant of the store is killed by the rule that is about it. */
class MutantTest {

    /** Groups of which every rule has a mutant; the others are rules of the engine and of generated code. */
    private static final String GROUPS = "TNDULCWXB";

    static Stream<Mutant> mutants() {
        return Mutants.all().stream();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void mutant_itsOwnRule_killsIt(Mutant mutant) {
        RuleResult result = run(mutant);
        assertThat(result.outcome()).as("%s: %s", mutant, result.note()).isEqualTo(Outcome.FAIL);
        assertThat(result.note())
                .doesNotContain("NullPointerException", "ClassCastException", "IllegalState", "UndeclaredThrowable");
    }

    private static RuleResult run(Mutant mutant) {
        Report report = TckRun.run(backend(mutant), mutant.rule());
        return report.rules().stream()
                .filter(result -> result.id().equals(mutant.rule()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the suite has no rule " + mutant.rule()));
    }

    private static Backend backend(Mutant mutant) {
        return Backend.named("mutant", "0")
                .open(configure -> open(mutant, configure))
                .capabilities(Capability.values())
                .build();
    }

    private static Database open(Mutant mutant, UnaryOperator<Options> configure) {
        Options options = mutant.options().apply(configure.apply(Options.defaults()));
        MemoryStore store = MemoryStore.fresh(options, 7, mutant.semantics());
        return mutant.database().apply(new StoreDatabase(mutant.store().apply(store), options));
    }

    @Test
    void rules_ofTheStore_haveAMutantEach() {
        Set<String> mutated = Mutants.all().stream().map(Mutant::rule).collect(Collectors.toSet());
        Set<String> alive = TckRun.rules().stream()
                .filter(rule -> GROUPS.indexOf(rule.charAt(0)) >= 0 && !mutated.contains(rule))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(alive).isEmpty();
    }
}
