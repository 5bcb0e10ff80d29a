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
 * The tables of one database: a row for each contender, a column for each workload.
 *
 * @param engine the database
 * @param results what was measured on it
 */
record ContenderTables(Engine engine, List<Result> results) {

    private static final String GAP = "–";

    String text() {
        return "\n## " + engine.title() + "\n\n![Times on " + engine.title() + "](" + engine.label() + ".svg)\n\n"
                + "Time, as a multiple of hand-written JDBC (its own row: microseconds per operation):\n\n"
                + table(result -> isMeasure(result)
                        ? String.format(Locale.ROOT, "%,.1f µs", result.micros())
                        : String.format(Locale.ROOT, "%.2f", result.ratio().median()))
                + "\nProcessor time of the calling thread, as a multiple of the same; other work on the machine does not count, a"
                + " server's work neither:\n\n"
                + table(result ->
                        String.format(Locale.ROOT, "%.2f", result.processor().median()))
                + "\nW12, bytes that the calling thread allocated, as a multiple of the same (its own row: bytes):\n\n"
                + table(result -> isMeasure(result)
                        ? String.format(Locale.ROOT, "%,.0f", result.bytes())
                        : String.format(Locale.ROOT, "%.2f", result.bytesRatio()));
    }

    private static boolean isMeasure(Result result) {
        return result.contender().equals(Entrant.JDBC.label());
    }

    private String table(Function<Result, String> cell) {
        List<Workload> workloads = Arrays.stream(Workload.values())
                .filter(workload ->
                        results.stream().anyMatch(each -> each.workload().equals(workload.name())))
                .toList();
        StringBuilder text = new StringBuilder("| |")
                .append(workloads.stream().map(each -> " " + each + " |").collect(Collectors.joining()));
        text.append("\n|---|").append("---:|".repeat(workloads.size())).append('\n');
        for (Entrant entrant : Entrant.values()) {
            if (results.stream().anyMatch(each -> each.contender().equals(entrant.label()))) {
                text.append("| ").append(entrant.title()).append(" |");
                workloads.forEach(workload -> text.append(' ')
                        .append(find(workload, entrant).map(cell).orElse(GAP))
                        .append(" |"));
                text.append('\n');
            }
        }
        return text.toString();
    }

    private Optional<Result> find(Workload workload, Entrant entrant) {
        return results.stream()
                .filter(result -> result.workload().equals(workload.name())
                        && result.contender().equals(entrant.label()))
                .findFirst();
    }
}
