package io.rowloom.tck.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a report for people, in Markdown, and puts both forms into files. */
public final class ReportText {

    private ReportText() {}

    /**
     * Puts a report into {@code rowloom-conformance-<backend>.json} and {@code .md}; {@code -part} stands before the dot when
     * rules were selected, so that a part never takes the place of the whole.
     *
     * @param report the report
     * @param folder where to; it is made when it is not there
     * @return the JSON file
     * @throws IOException if the files cannot be written
     */
    public static Path save(Report report, Path folder) throws IOException {
        String backend = report.environment().backend().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-");
        String name = "rowloom-conformance-" + backend + (report.selection().equals("*") ? "" : "-part");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".md"), markdown(report));
        return Files.writeString(folder.resolve(name + ".json"), ReportFile.write(report));
    }

    /**
     * Writes a report for people: limitations first, then failures, then every rule.
     *
     * @param report the report
     * @return the text
     */
    public static String markdown(Report report) {
        Environment at = report.environment();
        StringBuilder text = new StringBuilder();
        text.append("# ")
                .append(at.backend())
                .append(' ')
                .append(at.version())
                .append(": ")
                .append(report.verdict().text())
                .append("\n\n");
        report.limitations()
                .forEach(limitation -> text.append("- limitation of ")
                        .append(limitation.rule())
                        .append(": ")
                        .append(limitation.text())
                        .append(" (")
                        .append(limitation.issue())
                        .append(")\n"));
        report.failures()
                .forEach(rule -> text.append("- ")
                        .append(rule.id())
                        .append(" fails: ")
                        .append(oneLine(rule.note()))
                        .append('\n'));
        text.append(where(report))
                .append("\n| rule | level | outcome | cases | ms | note |\n|---|---|---|---|---|---|\n");
        report.rules().forEach(rule -> text.append(row(rule)));
        return text.toString();
    }

    private static String where(Report report) {
        Environment at = report.environment();
        String totals =
                report.totals().entrySet().stream().map(ReportText::total).collect(Collectors.joining(", "));
        return "\n" + totals + "; " + report.cases() + " cases in " + at.millis() + " ms.\n\n"
                + "TCK " + at.tck() + ", API " + at.api() + ", manifest " + report.manifest() + ", JVM " + at.jvm()
                + ", zone " + at.zone() + ", seed " + at.seed() + ", selection " + report.selection() + ".\n";
    }

    private static String total(Map.Entry<Outcome, Integer> total) {
        return total.getValue() + " " + total.getKey();
    }

    private static String row(RuleResult rule) {
        return "| " + rule.id() + " | " + rule.level() + " | " + rule.outcome() + " | " + rule.cases() + " | "
                + rule.millis() + " | " + oneLine(rule.note()) + " |\n";
    }

    private static String oneLine(String note) {
        return note.replace("|", "\\|").replaceAll("\\s+", " ");
    }
}
