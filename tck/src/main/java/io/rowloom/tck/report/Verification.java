package io.rowloom.tck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks a report that was handed over: that it is of this version of the suite and of all its rules, that none was skipped, that every
 * limitation is declared and found, and that numbers of cases, totals and verdict are what the outcomes make them.
 */
public final class Verification {

    private final Manifest manifest;
    private final List<String> problems = new ArrayList<>();

    private Verification(Manifest manifest) {
        this.manifest = manifest;
    }

    /**
     * Checks a report.
     *
     * @param text the text of its JSON file
     * @param manifest the manifest that it must be of
     * @return what is wrong, a sentence each; empty if nothing is
     */
    public static List<String> of(String text, Manifest manifest) {
        Verification verification = new Verification(manifest);
        try {
            verification.check(ReportFile.read(text));
        } catch (IllegalArgumentException e) {
            verification.problems.add("the file is no report: " + e.getMessage());
        }
        return List.copyOf(verification.problems);
    }

    private void check(ReportFile file) {
        Report report = file.report();
        expect("the hash of the manifest", manifest.hash(), report.manifest());
        expect("the totals", report.totals().toString(), new java.util.TreeMap<>(file.totals()).toString());
        expect("the verdict", Verdict.of(report.rules(), manifest).text(), file.verdict());
        if (!report.selection().equals("*")) {
            problems.add("only the rules " + report.selection()
                    + " were run: a report is of all of them. Run the suite again without rowloom.tck.only.");
        }
        checkComplete(report);
        checkLimitations(report);
        long names = report.rules().stream().map(RuleResult::id).distinct().count();
        expect("the number of different rules", String.valueOf(report.rules().size()), String.valueOf(names));
        report.rules().forEach(this::checkRule);
    }

    private void checkComplete(Report report) {
        Set<String> missing = new TreeSet<>(manifest.entries().keySet());
        Set<String> silent = Spec.ofThisSuite().untested().stream()
                .map(RuleResult::id)
                .collect(Collectors.toCollection(TreeSet::new));
        for (RuleResult rule : report.rules()) {
            boolean untested = rule.outcome() == Outcome.UNTESTED;
            if (untested && !silent.remove(rule.id())) {
                problems.add("rule " + rule.id() + " is called untested, and the suite tests it");
            }
            missing.remove(rule.id());
        }
        missing.addAll(silent);
        if (!missing.isEmpty()) {
            problems.add("the report has no line for " + String.join(", ", missing));
        }
    }

    /** What is limited was declared, and what was declared is limited. */
    private void checkLimitations(Report report) {
        Set<String> declared =
                report.limitations().stream().map(Limitation::rule).collect(Collectors.toCollection(TreeSet::new));
        Set<String> limited = report.rules().stream()
                .filter(rule -> rule.outcome() == Outcome.LIMITED)
                .map(RuleResult::id)
                .collect(Collectors.toCollection(TreeSet::new));
        expect("the limitations that were found", declared.toString(), limited.toString());
    }

    private void checkRule(RuleResult rule) {
        if (rule.outcome() == Outcome.UNTESTED) {
            return;
        }
        Manifest.Entry entry = manifest.entries().get(rule.id());
        if (entry == null) {
            problems.add("rule " + rule.id() + " is not in the manifest");
            return;
        }
        expect("the level of " + rule.id(), entry.level().name(), rule.level().name());
        int cases = rule.outcome() == Outcome.REFUSED ? 1 : entry.cases();
        if (rule.outcome() != Outcome.FAIL) {
            expect("the number of cases of " + rule.id(), String.valueOf(cases), String.valueOf(rule.cases()));
        }
    }

    private void expect(String what, String expected, String found) {
        if (!expected.equals(found)) {
            problems.add(what + " should be " + expected + " and is " + found);
        }
    }
}
