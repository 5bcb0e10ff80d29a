package io.rowloom.benchmarks.report;

import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.lineup.Entrant;
import io.rowloom.benchmarks.measure.StartUps;
import io.rowloom.benchmarks.measure.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The report as a page.
 *
 * @param report what was measured
 */
record ResultsPage(Report report) {

    String text() {
        StringBuilder text = new StringBuilder("# What was measured\n\n");
        text.append("Written by the command of [CONTRIBUTING](../../../CONTRIBUTING.md); see ")
                .append("[how to read it](../../explanation/performance.md). Machine: ")
                .append(report.machine())
                .append(". ")
                .append(report.versions().entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", ")))
                .append(".\n");
        workloads(text);
        gates(text);
        Arrays.stream(Engine.values())
                .filter(engine -> !report.of(engine).isEmpty())
                .forEach(engine -> text.append(new ContenderTables(engine, report.of(engine)).text()));
        startUps(text);
        testStores(text);
        scaling(text);
        compiling(text);
        return text.toString();
    }

    private void workloads(StringBuilder text) {
        List<Workload> measured = Arrays.stream(Workload.values())
                .filter(workload -> report.results().stream()
                        .anyMatch(result -> result.workload().equals(workload.name())))
                .toList();
        if (!measured.isEmpty()) {
            text.append('\n');
            measured.forEach(workload -> text.append("- ")
                    .append(workload)
                    .append(": ")
                    .append(workload.title())
                    .append('\n'));
        }
    }

    /** What is promised, and whether it is kept. */
    private void gates(StringBuilder text) {
        StringBuilder rows = new StringBuilder();
        for (Gate gate : Gate.all()) {
            report.results().stream()
                    .filter(result -> gate.isOf(result) && result.contender().equals(Entrant.ROWLOOM.label()))
                    .forEach(result -> rows.append(gateRow(gate, result)));
        }
        for (StartUps.StartUp own : report.startUps()) {
            measure(own)
                    .filter(measure -> own.contender().equals(Entrant.ROWLOOM.label()))
                    .ifPresent(measure -> rows.append(startUpRows(own, measure)));
        }
        report.testStores().stream()
                .filter(price -> price.store().equals("memoryFresh"))
                .forEach(price -> rows.append(
                        row("memory store for a test, µs", price.micros(), price.error(), Gate.MEMORY_STORE_MICROS)));
        if (!rows.isEmpty()) {
            text.append(
                            "\n## Gates\n\nRowloom to hand-written JDBC, the median of the rounds; half of them lie between the quartiles.\n\n")
                    .append("| | measured | quartiles | gate | |\n|---|---:|---:|---:|---|\n")
                    .append(rows);
        }
    }

    private static String gateRow(Gate gate, Result result) {
        double found = gate.found(result);
        boolean time = gate.measure() == Gate.Measure.TIME;
        String spread = time
                ? String.format(
                        Locale.ROOT,
                        "%.2f – %.2f",
                        result.ratio().low(),
                        result.ratio().high())
                : "";
        return String.format(
                Locale.ROOT,
                "| %s %s %s | %.2f | %s | %.2f | %s |%n",
                gate.engine().title(),
                gate.workload(),
                time ? "time" : "bytes",
                found,
                spread,
                gate.most(),
                verdict(found <= gate.most()));
    }

    private static String startUpRows(StartUps.StartUp own, StartUps.StartUp measure) {
        return row(own.database() + " W11, ms more", own.millis() - measure.millis(), 0, Gate.START_UP_MILLIS)
                + row(
                        own.database() + " W11, classes more",
                        own.classes() - measure.classes(),
                        0,
                        Gate.START_UP_CLASSES);
    }

    private static String row(String what, double found, double error, double most) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.1f | %s | %,.0f | %s |%n",
                what,
                found,
                error == 0 ? "" : String.format(Locale.ROOT, "± %.1f", error),
                most,
                verdict(found <= most));
    }

    private static String verdict(boolean kept) {
        return kept ? "kept" : "**missed**";
    }

    private Optional<StartUps.StartUp> measure(StartUps.StartUp own) {
        return report.startUps().stream()
                .filter(each -> each.database().equals(own.database()))
                .filter(each -> each.contender().equals(Entrant.JDBC.label()))
                .findFirst();
    }

    private void startUps(StringBuilder text) {
        if (report.startUps().isEmpty()) {
            return;
        }
        text.append(
                        "\n## W11, start-up\n\nFrom the beginning of `main()` to the first row saved and read, over tables that are")
                .append(" there; the median of fresh processes, and the classes that they had loaded.\n\n");
        List<String> databases = report.startUps().stream()
                .map(StartUps.StartUp::database)
                .distinct()
                .toList();
        text.append("| |");
        databases.forEach(database -> text.append(' ')
                .append(database)
                .append(" ms | ")
                .append(database)
                .append(" classes |"));
        text.append("\n|---|").append("---:|---:|".repeat(databases.size())).append('\n');
        for (Entrant entrant : Entrant.values()) {
            List<StartUps.StartUp> own = report.startUps().stream()
                    .filter(each -> each.contender().equals(entrant.label()))
                    .toList();
            if (!own.isEmpty()) {
                text.append("| ").append(entrant.title()).append(" |");
                own.forEach(each ->
                        text.append(String.format(Locale.ROOT, " %,.0f | %,d |", each.millis(), each.classes())));
                text.append('\n');
            }
        }
    }

    private void testStores(StringBuilder text) {
        if (!report.testStores().isEmpty()) {
            text.append("\n## What a test pays for its database\n\nThree tables, ten rows, five questions.\n\n")
                    .append("| | µs | ± |\n|---|---:|---:|\n");
            report.testStores()
                    .forEach(each -> text.append(String.format(
                            Locale.ROOT, "| %s | %,.1f | %,.1f |%n", each.store(), each.micros(), each.error())));
        }
    }

    private void scaling(StringBuilder text) {
        if (!report.scaling().isEmpty()) {
            text.append(
                            "\n## How cost grows\n\nThe fastest of a few calls, by rows; an addition is `modify`, by threads that all add at")
                    .append(" the same time, divided by their number.\n");
            Curves.of(report.scaling())
                    .forEach(curves -> text.append("\n### ")
                            .append(curves.store())
                            .append("\n\n![Growth, ")
                            .append(curves.store())
                            .append("](")
                            .append(curves.file())
                            .append(")\n\n")
                            .append(curves.table()));
        }
    }

    private void compiling(StringBuilder text) {
        if (!report.compiling().isEmpty()) {
            text.append(
                            "\n## What the processor costs\n\n`javac` in one process, the fastest of a few runs; with the processor it also")
                    .append(
                            " compiles what that generates.\n\n| models | without, ms | with, ms | each model more, ms |\n|---:|---:|---:|---:|\n");
            report.compiling()
                    .forEach(each -> text.append(String.format(
                            Locale.ROOT,
                            "| %d | %,.0f | %,.0f | %.1f |%n",
                            each.models(),
                            each.without(),
                            each.with(),
                            (each.with() - each.without()) / each.models())));
        }
    }
}
