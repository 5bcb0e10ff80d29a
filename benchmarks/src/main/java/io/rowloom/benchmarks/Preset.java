package io.rowloom.benchmarks;

import java.util.Map;
import java.util.stream.Stream;

/**
 * How much is measured, where the command says nothing else.
 *
 * @param name its name
 * @param own what it has other than everything
 */
record Preset(String name, Map<String, String> own) {

    /** Everything, with as many rounds as a table for the documents needs. */
    private static final Preset FULL = new Preset("full", Map.of());

    /** What the gates speak of: hand-written JDBC and Rowloom. */
    private static final Preset GATES = new Preset(
            "gates",
            Map.of(
                    "contenders",
                    "jdbc,rowloom",
                    "warmups",
                    "20",
                    "rounds",
                    "40",
                    "scaling",
                    "100000",
                    "start-ups",
                    "9"));

    /** Whether everything runs; the figures say little. */
    private static final Preset QUICK = new Preset(
            "quick",
            Map.of(
                    "databases",
                    "h2,sqlite",
                    "warmups",
                    "1",
                    "rounds",
                    "2",
                    "turn",
                    "10",
                    "scaling",
                    "1000",
                    "start-ups",
                    "1"));

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("databases", "all"),
            Map.entry("workloads", "all"),
            Map.entry("contenders", "all"),
            Map.entry("warmups", "10"),
            Map.entry("rounds", "20"),
            Map.entry("turn", "100"),
            Map.entry("scaling", "1000000"),
            Map.entry("start-ups", "5"),
            Map.entry("compiling", "true"),
            Map.entry("test-stores", "true"),
            Map.entry("out", "target/benchmarks"));

    private static final String PREFIX = "rowloom.benchmarks.";

    /** The preset that the command names. */
    static Preset chosen() {
        String wanted = given("preset", FULL.name());
        return Stream.of(FULL, GATES, QUICK)
                .filter(preset -> preset.name().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("expected a preset full, gates or quick, and found " + wanted));
    }

    boolean isQuick() {
        return equals(QUICK);
    }

    /** What the command says, or the preset, or everything. */
    String setting(String name) {
        return given(name, own.getOrDefault(name, DEFAULTS.getOrDefault(name, "")));
    }

    int number(String name) {
        return Integer.parseInt(setting(name));
    }

    /** Maven hands over a property that nobody set as its own name in braces. */
    private static String given(String name, String otherwise) {
        String value = System.getProperty(PREFIX + name, "");
        return value.isEmpty() || value.startsWith("${") ? otherwise : value;
    }
}
