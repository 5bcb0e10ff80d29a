package io.rowloom.tck.report;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report as a file tells it, together with what the file claims of totals and verdict.
 *
 * @param report what ran
 * @param totals the claimed totals
 * @param verdict the claimed verdict
 */
public record ReportFile(Report report, Map<Outcome, Integer> totals, String verdict) {

    /**
     * Copies the totals.
     *
     * @param report what ran
     * @param totals the claimed totals
     * @param verdict the claimed verdict
     */
    public ReportFile {
        totals = Map.copyOf(totals);
    }

    /**
     * Writes a report.
     *
     * @param report the report
     * @return the text of its file
     */
    public static String write(Report report) {
        Map<String, Json> file = new LinkedHashMap<>();
        file.put("verdict", new Json.Text(report.verdict().text()));
        file.put(
                "limitations",
                new Json.Items(report.limitations().stream()
                        .map(ReportFile::limitation)
                        .toList()));
        file.put("environment", environment(report.environment()));
        file.put("manifest", new Json.Text(report.manifest()));
        file.put("selection", new Json.Text(report.selection()));
        file.put("totals", totals(report));
        file.put(
                "rules",
                new Json.Items(report.rules().stream().map(ReportFile::rule).toList()));
        return JsonWriter.write(new Json.Members(file));
    }

    /**
     * Reads a report.
     *
     * @param text the text of a file
     * @return what it says
     * @throws IllegalArgumentException if the text is no report
     */
    public static ReportFile read(String text) {
        if (!(JsonReader.read(text) instanceof Json.Members file)) {
            throw new IllegalArgumentException("expected a report, an object with members, and found something else");
        }
        Report report = new Report(
                environment(file.members("environment")),
                file.text("manifest"),
                file.text("selection"),
                file.items("limitations").stream().map(ReportFile::limitation).toList(),
                file.items("rules").stream().map(ReportFile::rule).toList());
        Map<Outcome, Integer> totals = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            totals.put(outcome, (int) file.members("totals").whole(outcome.name()));
        }
        return new ReportFile(report, totals, file.text("verdict"));
    }

    private static Json totals(Report report) {
        Map<String, Json> totals = new LinkedHashMap<>();
        report.totals().forEach((outcome, count) -> totals.put(outcome.name(), new Json.Whole(count)));
        totals.put("cases", new Json.Whole(report.cases()));
        return new Json.Members(totals);
    }

    private static Json environment(Environment environment) {
        return new Json.Members(members(List.of(
                Map.entry("tck", new Json.Text(environment.tck())),
                Map.entry("api", new Json.Text(environment.api())),
                Map.entry("backend", new Json.Text(environment.backend())),
                Map.entry("version", new Json.Text(environment.version())),
                Map.entry("jvm", new Json.Text(environment.jvm())),
                Map.entry("zone", new Json.Text(environment.zone())),
                Map.entry("seed", new Json.Whole(environment.seed())),
                Map.entry("ms", new Json.Whole(environment.millis())))));
    }

    private static Environment environment(Json.Members json) {
        return new Environment(
                json.text("tck"),
                json.text("api"),
                json.text("backend"),
                json.text("version"),
                json.text("jvm"),
                json.text("zone"),
                json.whole("seed"),
                json.whole("ms"));
    }

    private static Json limitation(Limitation limitation) {
        return new Json.Members(members(List.of(
                Map.entry("rule", new Json.Text(limitation.rule())),
                Map.entry("text", new Json.Text(limitation.text())),
                Map.entry("issue", new Json.Text(limitation.issue())))));
    }

    private static Limitation limitation(Json.Members json) {
        return new Limitation(json.text("rule"), json.text("text"), json.text("issue"));
    }

    private static Json rule(RuleResult rule) {
        return new Json.Members(members(List.of(
                Map.entry("id", new Json.Text(rule.id())),
                Map.entry("level", new Json.Text(rule.level().name())),
                Map.entry("outcome", new Json.Text(rule.outcome().name())),
                Map.entry("cases", new Json.Whole(rule.cases())),
                Map.entry("ms", new Json.Whole(rule.millis())),
                Map.entry("note", new Json.Text(rule.note())))));
    }

    private static RuleResult rule(Json.Members json) {
        return new RuleResult(
                json.text("id"),
                Level.valueOf(json.text("level")),
                Outcome.valueOf(json.text("outcome")),
                (int) json.whole("cases"),
                json.whole("ms"),
                json.text("note"));
    }

    private static Map<String, Json> members(List<? extends Map.Entry<String, ? extends Json>> entries) {
        Map<String, Json> members = new LinkedHashMap<>();
        entries.forEach(entry -> members.put(entry.getKey(), entry.getValue()));
        return members;
    }
}
