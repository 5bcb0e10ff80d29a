package io.rowloom.tck.rule;

import java.util.Objects;

/**
 * One side of a rule.
 *
 * @param name what is shown; the same in every run, whatever the seed
 * @param body how it is shown
 */
public record Case(String name, CaseBody body) {

    /**
     * Checks that nothing is missing.
     *
     * @param name what is shown
     * @param body how it is shown
     */
    public Case {
        if (name.isBlank() || name.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("the name of a case is one line of text");
        }
        Objects.requireNonNull(body, "body");
    }
}
