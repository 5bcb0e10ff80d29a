package io.rowloom.tck.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a run of the suite came to. Immutable.
 *
 * @param environment who was tested, by what, and where
 * @param manifest the hash of the manifest of the suite
 * @param selection which rules were asked for; {@code *} for all
 * @param limitations the limitations that the backend declares
 * @param rules a line for each rule
 */
public record Report(
        Environment environment,
        String manifest,
        String selection,
        List<Limitation> limitations,
        List<RuleResult> rules) {

    /**
     * Checks that nothing is null and copies the lists.
     *
     * @param environment who was tested, by what, and where
     * @param manifest the hash of the manifest of the suite
     * @param selection which rules were asked for
     * @param limitations the limitations that the backend declares
     * @param rules a line for each rule
     */
    public Report {
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(manifest, "manifest");
        Objects.requireNonNull(selection, "selection");
        limitations = List.copyOf(limitations);
        rules = List.copyOf(rules);
    }

    /**
     * Counts the lines by their outcome.
     *
     * @return a number for every outcome, 0 included
     */
    public Map<Outcome, Integer> totals() {
        Map<Outcome, Integer> totals = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            totals.put(outcome, 0);
        }
        rules.forEach(rule -> totals.merge(rule.outcome(), 1, Integer::sum));
        return Collections.unmodifiableMap(totals);
    }

    /**
     * Counts the cases that ran.
     *
     * @return the sum over all lines
     */
    public int cases() {
        return rules.stream().mapToInt(RuleResult::cases).sum();
    }

    /**
     * Looks a rule up.
     *
     * @param rule its id
     * @return what came of it; {@link Outcome#UNTESTED} if it did not run
     */
    public Outcome outcome(String rule) {
        return rules.stream()
                .filter(result -> result.id().equals(rule))
                .map(RuleResult::outcome)
                .findFirst()
                .orElse(Outcome.UNTESTED);
    }

    /**
     * Lists what fails.
     *
     * @return the lines that fail, with their first failure as the note
     */
    public List<RuleResult> failures() {
        return rules.stream().filter(rule -> rule.outcome() == Outcome.FAIL).toList();
    }

    /**
     * Judges the run.
     *
     * @return the verdict, against the manifest of this version of the suite
     */
    public Verdict verdict() {
        return Verdict.of(rules, Manifest.ofThisSuite());
    }
}
