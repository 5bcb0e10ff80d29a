package io.rowloom.tck;

import io.rowloom.tck.report.Environment;
import io.rowloom.tck.report.Manifest;
import io.rowloom.tck.report.Outcome;
import io.rowloom.tck.report.Report;
import io.rowloom.tck.report.RuleResult;
import io.rowloom.tck.report.Spec;
import io.rowloom.tck.report.SuiteVersion;
import io.rowloom.tck.report.Verdict;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One run of the selected rules on one backend. */
final class Suite {

    private final Backend backend;
    private final Selection selection;
    private final Seed seed;
    private final List<RuleRun> runs;
    private final long start = System.nanoTime();

    Suite(Backend backend, Selection selection, Seed seed) {
        this.backend = backend;
        this.selection = selection;
        this.seed = seed;
        this.runs = Catalog.rules().stream()
                .filter(rule -> selection.has(rule.id()))
                .map(rule -> new RuleRun(rule, backend, seed))
                .toList();
    }

    List<RuleRun> runs() {
        return runs;
    }

    long seed() {
        return seed.value();
    }

    Report report() {
        Stream<RuleResult> untested = Spec.ofThisSuite().untested().stream().filter(rule -> selection.has(rule.id()));
        List<RuleResult> results =
                Stream.concat(runs.stream().map(RuleRun::result), untested).toList();
        return new Report(
                environment(), Manifest.ofThisSuite().hash(), selection.toString(), backend.limitations(), results);
    }

    private Environment environment() {
        SuiteVersion version = SuiteVersion.read();
        return new Environment(
                version.tck(),
                version.api(),
                backend.name(),
                backend.version(),
                System.getProperty("java.vm.vendor") + " " + System.getProperty("java.vm.version"),
                ZoneId.systemDefault().getId(),
                seed.value(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    /** What is wrong with the run as a whole, beside the cases that fail by themselves. */
    List<String> problems(Report report) {
        List<String> problems = new ArrayList<>();
        runs.forEach(run -> problems.addAll(run.problems()));
        if (runs.isEmpty()) {
            problems.add(
                    "no rule matches the selection " + selection + "; it names ids such as N05, or T* for a group");
        }
        backend.limitations().stream()
                .filter(limitation ->
                        Catalog.rules().stream().noneMatch(rule -> rule.id().equals(limitation.rule())))
                .forEach(limitation ->
                        problems.add("the limitation of " + limitation.rule() + " names no rule of the suite"));
        boolean failed = report.totals().getOrDefault(Outcome.FAIL, 0) > 0;
        if (problems.isEmpty()
                && !failed
                && selection.patterns().isEmpty()
                && report.verdict().kind() == Verdict.Kind.NOT_CONFORMANT) {
            problems.add("the backend declares more than " + Verdict.MOST_CORE_LIMITATIONS
                    + " limitations of core rules, so it is not conformant");
        }
        return problems;
    }
}
