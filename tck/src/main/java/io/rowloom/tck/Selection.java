package io.rowloom.tck;

import java.util.Arrays;
import java.util.List;

/**
 * Which rules are asked for.
 *
 * @param patterns ids, or beginnings of ids with a {@code *} behind; empty for all
 */
record Selection(List<String> patterns) {

    Selection {
        patterns = patterns.stream()
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .toList();
    }

    static Selection of(String... patterns) {
        return new Selection(Arrays.asList(patterns));
    }

    /** Reads {@code -Drowloom.tck.only=N05,T*}. */
    static Selection ofProperties() {
        return of(System.getProperty("rowloom.tck.only", "").split(",", -1));
    }

    boolean has(String rule) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> matches(pattern, rule));
    }

    private static boolean matches(String pattern, String rule) {
        return pattern.endsWith("*")
                ? rule.startsWith(pattern.substring(0, pattern.length() - 1))
                : rule.equals(pattern);
    }

    @Override
    public String toString() {
        return patterns.isEmpty() ? "*" : String.join(",", patterns);
    }
}
