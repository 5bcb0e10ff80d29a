package io.rowloom.tck.report;

import java.util.ArrayList;
import java.util.List;

/** Reports as a run of all rules would make them. */
public final class Reports {

    private static final Environment HERE = new Environment("1", "1", "My Store/2", "9", "jvm", "UTC", 42, 5);

    private Reports() {}

    /** A line for every rule, tested and untested. */
    static List<RuleResult> results(Outcome outcome) {
        List<RuleResult> results = new ArrayList<>();
        Manifest.ofThisSuite()
                .entries()
                .forEach((id, entry) -> results.add(new RuleResult(id, entry.level(), outcome, entry.cases(), 1, "")));
        results.addAll(Spec.ofThisSuite().untested());
        return results;
    }

    static Report of(List<RuleResult> results, Limitation... limitations) {
        return new Report(HERE, Manifest.ofThisSuite().hash(), "*", List.of(limitations), results);
    }

    /** One of a store under a name. */
    static Report named(String store, List<RuleResult> results, Limitation... limitations) {
        Environment there = new Environment("1", "1", store, "9", "jvm", "UTC", 42, 5);
        return new Report(there, Manifest.ofThisSuite().hash(), "*", List.of(limitations), results);
    }

    /** The same with another outcome of the first rule. */
    static List<RuleResult> first(Outcome outcome, String note) {
        List<RuleResult> results = results(Outcome.PASS);
        RuleResult first = results.getFirst();
        results.set(0, new RuleResult(first.id(), first.level(), outcome, first.cases(), 1, note));
        return results;
    }

    /** The text of a sound report of a store that breaks one rule. */
    public static String failing() {
        return ReportFile.write(of(first(Outcome.FAIL, "expected this and found that")));
    }
}
