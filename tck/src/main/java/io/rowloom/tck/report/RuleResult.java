package io.rowloom.tck.report;

import java.util.Objects;

/**
 * One line of a report.
 *
 * @param id the id of the rule
 * @param level how binding it is
 * @param outcome what came of it
 * @param cases how many cases ran; of a refused rule that of the refusal
 * @param millis how long they took together, in milliseconds
 * @param note the first failure, the text of the limitation, or the reason why it is untested; else empty
 */
public record RuleResult(String id, Level level, Outcome outcome, int cases, long millis, String note) {

    /**
     * Checks that nothing is null.
     *
     * @param id the id of the rule
     * @param level how binding it is
     * @param outcome what came of it
     * @param cases how many cases ran
     * @param millis how long they took together
     * @param note what is to be said of it
     */
    public RuleResult {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(note, "note");
    }
}
