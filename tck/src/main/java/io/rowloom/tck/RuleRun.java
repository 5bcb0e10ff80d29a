package io.rowloom.tck;

import io.rowloom.tck.report.Limitation;
import io.rowloom.tck.report.Outcome;
import io.rowloom.tck.report.RuleResult;
import io.rowloom.tck.rule.Case;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One rule on one backend: which cases are due, and what came of those that ran. Used by the thread of the run. */
final class RuleRun {

    private final Rule rule;
    private final Backend backend;
    private final Seed seed;
    private final @Nullable Limitation limitation;
    private final Set<String> executed = new HashSet<>();
    private final List<CaseFailure> failures = new ArrayList<>();
    private long nanos;

    RuleRun(Rule rule, Backend backend, Seed seed) {
        this.rule = rule;
        this.backend = backend;
        this.seed = seed;
        this.limitation = backend.limitations().stream()
                .filter(each -> each.rule().equals(rule.id()))
                .findFirst()
                .orElse(null);
    }

    String id() {
        return rule.id();
    }

    @Nullable
    Limitation limitation() {
        return limitation;
    }

    /** The cases that are due: those of the rule, or the refusal where its capability is absent. */
    List<Case> cases() {
        Case refusal = rule.refusal();
        return !isRefused() ? rule.cases() : refusal == null ? List.of() : List.of(refusal);
    }

    private boolean isRefused() {
        return rule.capability() != null && !backend.capabilities().contains(rule.capability());
    }

    /** Runs a case in a world of its own; a failure is kept for the result, and given. */
    Optional<CaseFailure> execute(Case each) {
        long start = System.nanoTime();
        try {
            Threads.ofProperties().run(() -> run(each));
            return Optional.empty();
        } catch (Throwable failure) {
            CaseFailure named = new CaseFailure(rule.id(), each.name(), seed.value(), failure);
            failures.add(named);
            return Optional.of(named);
        } finally {
            executed.add(each.name());
            nanos += System.nanoTime() - start;
        }
    }

    private void run(Case each) throws Exception {
        try (World world = new World(backend::open, rule.tables(), seed.words(rule.id(), each.name()))) {
            each.body().run(world);
        }
    }

    /** What is wrong beyond the cases that fail by themselves: a case that did not run, a limitation that is none. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        cases().stream()
                .filter(each -> !executed.contains(each.name()))
                .forEach(each -> problems.add("case \"" + each.name() + "\" of rule " + rule.id() + " did not run"));
        if (limitation != null && failures.isEmpty()) {
            problems.add("rule " + rule.id() + " is declared as a limitation (" + limitation.issue()
                    + ") and every case of it passes; take the limitation out");
        }
        return problems;
    }

    RuleResult result() {
        return new RuleResult(
                rule.id(), rule.level(), outcome(), executed.size(), TimeUnit.NANOSECONDS.toMillis(nanos), note());
    }

    private Outcome outcome() {
        if (!problems().isEmpty() || (limitation == null && !failures.isEmpty())) {
            return Outcome.FAIL;
        }
        if (limitation != null) {
            return Outcome.LIMITED;
        }
        return isRefused() ? Outcome.REFUSED : Outcome.PASS;
    }

    private String note() {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            return problems.getFirst();
        }
        if (limitation != null) {
            return limitation.text();
        }
        return failures.isEmpty() ? "" : String.valueOf(failures.getFirst().getMessage());
    }
}
