package io.rowloom.tck.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes reports as one page for people: which store keeps which rule. The page needs no other file, no script and no network, says in words what it
 * shows in colours, and is well-formed XML.
 */
public final class ReportPage {

    private static final Map<Outcome, String> WORDS = Map.of(
            Outcome.PASS, "kept",
            Outcome.REFUSED, "refused",
            Outcome.LIMITED, "limited",
            Outcome.FAIL, "broken",
            Outcome.UNTESTED, "untested");

    private static final Map<Outcome, String> MEANINGS = Map.of(
            Outcome.PASS, "every case of the rule held",
            Outcome.REFUSED,
                    "the store has no such capability, and refuses calls for it before any effect, as it should",
            Outcome.LIMITED, "the store declares that it breaks the rule, and does",
            Outcome.FAIL, "the rule does not hold",
            Outcome.UNTESTED, "the suite cannot show the rule");

    private static final Pattern TITLE = Pattern.compile("(?m)^## ([A-Z]): (.+)$");

    private final List<Report> reports;
    private final Map<String, Spec.SpecRule> rules;
    private final Map<Character, String> titles = titles();
    private final StringBuilder page = new StringBuilder();

    /** What the groups of SPEC.md are called. */
    private static Map<Character, String> titles() {
        return TITLE.matcher(Resource.read("SPEC.md"))
                .results()
                .collect(Collectors.toMap(
                        title -> title.group(1).charAt(0),
                        title -> title.group(1) + ": " + title.group(2),
                        (a, b) -> a));
    }

    private ReportPage(List<Report> reports, Spec spec) {
        this.reports = reports;
        this.rules = spec.rules().stream()
                .collect(Collectors.toMap(Spec.SpecRule::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /**
     * Writes the page.
     *
     * @param reports one for each store, all of one version of the suite
     * @param spec what the rules say
     * @return the text of an HTML file in UTF-8
     */
    public static String of(List<Report> reports, Spec spec) {
        ReportPage page = new ReportPage(reports, spec);
        page.write();
        return page.page.toString();
    }

    private void write() {
        page.append("""
                <!DOCTYPE html>
                <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
                <head>
                <meta charset="UTF-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>Rowloom: which store keeps which rule</title>
                <style>
                """);
        page.append(Resource.read("report.css"));
        page.append("</style>\n</head>\n<body>\n<main>\n<h1>Which store keeps which rule</h1>\n");
        intro();
        stores();
        limitations();
        matrix();
        page.append("</main>\n</body>\n</html>\n");
    }

    private void intro() {
        Environment suite = reports.getFirst().environment();
        page.append("<p>Conformance of ").append(reports.size()).append(" stores to the ");
        page.append(ids().size()).append(" rules of suite ").append(escaped(suite.tck()));
        page.append(", shown by running it. Each store was opened afresh for each case.</p>\n<dl class=\"legend\">\n");
        for (Outcome outcome : Outcome.values()) {
            page.append("<div><dt class=\"").append(css(outcome)).append("\">").append(WORDS.get(outcome));
            page.append("</dt><dd>").append(MEANINGS.get(outcome)).append("</dd></div>\n");
        }
        page.append("</dl>\n");
    }

    private void stores() {
        page.append(
                "<h2 id=\"stores\">Stores</h2>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"stores\">\n<table class=\"stores\">\n<thead><tr><th scope=\"col\">store</th>"
                        + "<th scope=\"col\">version</th><th scope=\"col\">verdict</th>");
        for (Outcome outcome : Outcome.values()) {
            page.append("<th scope=\"col\">").append(WORDS.get(outcome)).append("</th>");
        }
        page.append(
                "<th scope=\"col\">cases</th><th scope=\"col\">seconds</th><th scope=\"col\">JVM and zone</th><th scope=\"col\">seed</th></tr></thead>\n<tbody>\n");
        reports.forEach(this::store);
        page.append("</tbody>\n</table>\n</div>\n");
    }

    private void store(Report report) {
        Environment at = report.environment();
        page.append("<tr><th scope=\"row\">").append(escaped(at.backend())).append("</th>");
        cell(at.version());
        cell(report.verdict().text().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        report.totals().values().forEach(total -> number(total));
        number(report.cases());
        number(Math.round(at.millis() / 1000.0));
        cell(at.jvm() + ", " + at.zone());
        cell(String.valueOf(at.seed()));
        page.append("</tr>\n");
    }

    private void number(long value) {
        page.append("<td class=\"number\">").append(value).append("</td>");
    }

    private void cell(String text) {
        page.append("<td>").append(escaped(text)).append("</td>");
    }

    private void limitations() {
        List<String> lines = reports.stream()
                .flatMap(report -> report.limitations().stream()
                        .map(each -> "<li>" + escaped(report.environment().backend()) + ", " + ruleLink(each.rule())
                                + ": " + escaped(each.text()) + " (" + escaped(each.issue()) + ")</li>\n"))
                .toList();
        if (!lines.isEmpty()) {
            page.append("<h2>Limitations</h2>\n<ul>\n")
                    .append(String.join("", lines))
                    .append("</ul>\n");
        }
    }

    private static String ruleLink(String id) {
        return "<a href=\"#" + escaped(id) + "\">" + escaped(id) + "</a>";
    }

    /** The ids of all reports, in the order of the rules. */
    private List<String> ids() {
        return rules.keySet().stream()
                .filter(id -> reports.stream()
                        .anyMatch(report -> report.rules().stream()
                                .anyMatch(rule -> rule.id().equals(id))))
                .toList();
    }

    private void matrix() {
        page.append(
                "<h2 id=\"rules\">Rules</h2>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"rules\">\n<table class=\"matrix\">\n");
        page.append(
                "<caption>A line for each rule, a column for each store. Where a cell has a note, it opens.</caption>\n");
        page.append("<thead><tr><th scope=\"col\">rule</th><th scope=\"col\">what a store does</th>");
        reports.forEach(report -> page.append("<th scope=\"col\">")
                .append(escaped(report.environment().backend()))
                .append("</th>"));
        page.append("</tr></thead>\n");
        Map<Character, List<String>> groups = ids().stream()
                .collect(Collectors.groupingBy(id -> id.charAt(0), LinkedHashMap::new, Collectors.toList()));
        groups.forEach(this::group);
        page.append("</table>\n</div>\n");
    }

    private void group(char letter, List<String> ids) {
        page.append("<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"")
                .append(reports.size() + 2);
        page.append("\">")
                .append(escaped(titles.getOrDefault(letter, String.valueOf(letter))))
                .append("</th></tr>\n");
        ids.forEach(this::rule);
        page.append("</tbody>\n");
    }

    private void rule(String id) {
        Spec.SpecRule rule = rules.get(id);
        page.append("<tr id=\"")
                .append(escaped(id))
                .append("\"><th scope=\"row\">")
                .append(escaped(id))
                .append("</th><td>");
        page.append(rule == null ? "" : RuleWords.html(rule.rule())).append("</td>");
        for (Report report : reports) {
            report.rules().stream()
                    .filter(result -> result.id().equals(id))
                    .findFirst()
                    .ifPresentOrElse(this::outcome, () -> page.append("<td>—</td>"));
        }
        page.append("</tr>\n");
    }

    private void outcome(RuleResult result) {
        String word = WORDS.get(result.outcome());
        page.append("<td class=\"").append(css(result.outcome())).append("\">");
        if (result.note().isEmpty()) {
            page.append(word);
        } else {
            page.append("<details><summary>")
                    .append(word)
                    .append("</summary>")
                    .append(escaped(result.note()))
                    .append("</details>");
        }
        page.append("</td>");
    }

    private static String css(Outcome outcome) {
        return outcome.name().toLowerCase(java.util.Locale.ROOT);
    }

    static String escaped(String text) {
        return RuleWords.escaped(text);
    }
}
