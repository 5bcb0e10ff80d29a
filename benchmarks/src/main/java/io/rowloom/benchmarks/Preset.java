package io.rowloom.benchmarks;

import java.util.Locale;
import java.util.Map;

/** How much is measured, where the command says nothing else. */
enum Preset {
    /** Everything, with as many rounds as a table for the documents needs. */
    FULL(Map.of()),
    /** What the gates speak of: hand-written JDBC and Rowloom. */
    GATES(Map.of(
            "contenders", "jdbc,rowloom", "warmups", "20", "rounds", "40", "scaling", "100000", "start-ups", "9")),
    /** Whether everything runs; the figures say little. */
    QUICK(Map.of(
            "databases", "h2,sqlite", "warmups", "1", "rounds", "2", "turn", "10", "scaling", "1000", "start-ups", "1"));

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

    private final Map<String, String> own;

    Preset(Map<String, String> own) {
        this.own = own;
    }

    /** The preset that the command names. */
    static Preset chosen() {
        return valueOf(given("preset", "full").toUpperCase(Locale.ROOT));
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
