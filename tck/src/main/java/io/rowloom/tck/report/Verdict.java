package io.rowloom.tck.report;

import java.util.List;
import java.util.Map;

/**
 * The one word that a report ends with.
 *
 * @param kind the word
 * @param limitations how many rules are limited
 */
public record Verdict(Kind kind, int limitations) {

    /** More limitations of core rules than this are no conformance. */
    public static final int MOST_CORE_LIMITATIONS = 5;

    /** The three words. */
    public enum Kind {
        /** Every rule holds or is refused as it should be. */
        CONFORMANT,
        /** The same, but for a few declared limitations. */
        CONFORMANT_WITH_LIMITATIONS,
        /** A rule fails, a rule did not run, or there are too many limitations. */
        NOT_CONFORMANT
    }

    /**
     * Judges results.
     *
     * @param results one for each rule that ran
     * @param manifest all rules that there are
     * @return the verdict
     */
    public static Verdict of(List<RuleResult> results, Manifest manifest) {
        int limited = (int)
                results.stream().filter(r -> r.outcome() == Outcome.LIMITED).count();
        long limitedCore = results.stream()
                .filter(r -> r.outcome() == Outcome.LIMITED && r.level() == Level.CORE)
                .count();
        boolean failed = results.stream().anyMatch(r -> r.outcome() == Outcome.FAIL);
        if (failed || !isComplete(results, manifest) || limitedCore > MOST_CORE_LIMITATIONS) {
            return new Verdict(Kind.NOT_CONFORMANT, limited);
        }
        return new Verdict(limited == 0 ? Kind.CONFORMANT : Kind.CONFORMANT_WITH_LIMITATIONS, limited);
    }

    private static boolean isComplete(List<RuleResult> results, Manifest manifest) {
        Map<String, Manifest.Entry> due = new java.util.HashMap<>(manifest.entries());
        results.stream().filter(r -> r.outcome() != Outcome.UNTESTED).forEach(r -> due.remove(r.id()));
        return due.isEmpty();
    }

    /**
     * Writes the verdict.
     *
     * @return {@code CONFORMANT}, {@code CONFORMANT_WITH_LIMITATIONS(2)} or {@code NOT_CONFORMANT}
     */
    public String text() {
        return kind == Kind.CONFORMANT_WITH_LIMITATIONS ? kind + "(" + limitations + ")" : kind.name();
    }
}
