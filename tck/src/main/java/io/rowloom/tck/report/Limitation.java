package io.rowloom.tck.report;

import java.util.Objects;

/**
 * A rule that a backend is known to break.
 *
 * @param rule the id of the rule, such as {@code T07}
 * @param text what the backend does instead
 * @param issue where its authors keep track of it
 */
public record Limitation(String rule, String text, String issue) {

    /**
     * Checks that nothing is missing.
     *
     * @param rule the id of the rule
     * @param text what the backend does instead
     * @param issue where its authors keep track of it
     */
    public Limitation {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(issue, "issue");
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "a limitation says what the backend does instead; the text of " + rule + " is empty");
        }
    }
}
