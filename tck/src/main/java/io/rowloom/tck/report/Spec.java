package io.rowloom.tck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules as SPEC.md tells them, read from its tables.
 *
 * @param rules the rules, in the order of the text
 */
public record Spec(List<SpecRule> rules) {

    private static final Pattern ROW =
            Pattern.compile("\\| ([A-Z]\\d+) \\| (.+?) \\| (.+?) \\| (CORE|STOCHASTIC|OPTIONAL[A-Z_ ]*) \\| (.+?) \\|");

    /**
     * One row of a table.
     *
     * @param id the id
     * @param rule what a store does
     * @param intent why
     * @param level the level, with the capability behind it where there is one
     * @param status {@code done}, {@code open}, or {@code untested: } and the reason
     */
    public record SpecRule(String id, String rule, String intent, String level, String status) {

        /**
         * Says whether the suite shows the rule.
         *
         * @return true if it is done
         */
        public boolean isDone() {
            return status.equals("done");
        }

        /**
         * Says whether the suite cannot show the rule.
         *
         * @return true if it is untested
         */
        public boolean isUntested() {
            return status.startsWith("untested");
        }

        /**
         * Tells why the suite cannot show the rule.
         *
         * @return the reason; empty where there is none
         */
        public String reason() {
            return status.replaceFirst("^untested:? *", "");
        }
    }

    /**
     * Copies the list.
     *
     * @param rules the rules
     */
    public Spec {
        rules = List.copyOf(rules);
    }

    /**
     * Reads the tables of a text; other tables than those of rules are passed over.
     *
     * @param markdown the text
     * @return the rules
     */
    public static Spec of(String markdown) {
        List<SpecRule> rules = new ArrayList<>();
        for (String line : markdown.lines().toList()) {
            Matcher row = ROW.matcher(line.strip());
            if (row.matches()) {
                rules.add(new SpecRule(
                        row.group(1),
                        row.group(2),
                        row.group(3),
                        row.group(4),
                        row.group(5).strip()));
            }
        }
        return new Spec(rules);
    }

    /**
     * Reads the text that is part of this jar.
     *
     * @return the rules of this version of the suite
     */
    public static Spec ofThisSuite() {
        return of(Resource.read("SPEC.md"));
    }

    /**
     * Lists the rules that the suite cannot show.
     *
     * @return a line for each, untested, with its reason
     */
    public List<RuleResult> untested() {
        return rules.stream()
                .filter(SpecRule::isUntested)
                .map(rule -> new RuleResult(
                        rule.id(),
                        Level.valueOf(rule.level().split(" ", -1)[0]),
                        Outcome.UNTESTED,
                        0,
                        0,
                        rule.reason()))
                .toList();
    }
}
