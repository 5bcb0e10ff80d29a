package io.rowloom.benchmarks.report;

import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.lineup.Entrant;
import io.rowloom.benchmarks.measure.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The report as Markdown.
 *
 * @param report what was measured
 */
record Tables(Report report) {

    private static final String GAP = "–";

    String text() {
        StringBuilder text = new StringBuilder("# What was measured\n\n");
        text.append("Written by the command of [CONTRIBUTING](../../../CONTRIBUTING.md); see ")
                .append("[how to read it](../../explanation/performance.md). Machine: ")
                .append(report.machine().words())
                .append(". ")
                .append(report.versions().entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", ")))
                .append(".\n\n");
        Arrays.stream(Workload.values())
                .filter(this::has)
                .forEach(workload -> text.append("- ")
                        .append(workload)
                        .append(": ")
                        .append(workload.title())
                        .append('\n'));
        Arrays.stream(Engine.values()).filter(this::has).forEach(engine -> add(text, engine));
        return text.toString();
    }

    private boolean has(Workload workload) {
        return report.results().stream().anyMatch(result -> result.workload().equals(workload.name()));
    }

    private boolean has(Engine engine) {
        return report.results().stream().anyMatch(result -> result.database().equals(engine.label()));
    }

    private void add(StringBuilder text, Engine engine) {
        text.append("\n## ")
                .append(engine.label())
                .append("\n\n![ratios](")
                .append(engine.label())
                .append(".svg)\n\n");
        text.append("Time, as a multiple of hand-written JDBC (its own row: microseconds per operation):\n\n");
        table(
                text,
                engine,
                result -> result.contender().equals(Entrant.JDBC.label())
                        ? String.format(Locale.ROOT, "%,.1f µs", result.micros())
                        : String.format(Locale.ROOT, "%.2f", result.ratio().median()));
        text.append(
                "\nProcessor time of the calling thread, as a multiple of the same; other work on the machine does not count, a"
                        + " server's work neither:\n\n");
        table(
                text,
                engine,
                result -> String.format(Locale.ROOT, "%.2f", result.processor().median()));
        text.append("\nBytes that the calling thread allocated, as a multiple of the same (its own row: bytes):\n\n");
        table(
                text,
                engine,
                result -> result.contender().equals(Entrant.JDBC.label())
                        ? String.format(Locale.ROOT, "%,.0f", result.bytes())
                        : String.format(Locale.ROOT, "%.2f", result.bytesRatio()));
    }

    private void table(StringBuilder text, Engine engine, Function<Result, String> cell) {
        List<Workload> workloads =
                Arrays.stream(Workload.values()).filter(this::has).toList();
        text.append("| |")
                .append(workloads.stream().map(each -> " " + each + " |").collect(Collectors.joining()));
        text.append("\n|---|").append("---:|".repeat(workloads.size())).append('\n');
        for (Entrant entrant : Entrant.values()) {
            if (report.results().stream().anyMatch(each -> each.contender().equals(entrant.label()))) {
                text.append("| ").append(entrant.title()).append(" |");
                workloads.forEach(workload -> text.append(' ')
                        .append(find(engine, workload, entrant).map(cell).orElse(GAP))
                        .append(" |"));
                text.append('\n');
            }
        }
    }

    private Optional<Result> find(Engine engine, Workload workload, Entrant entrant) {
        return report.results().stream()
                .filter(result -> result.database().equals(engine.label())
                        && result.workload().equals(workload.name())
                        && result.contender().equals(entrant.label()))
                .findFirst();
    }
}
