package io.rowloom.processor.picture;

import java.math.BigDecimal;
import java.util.List;

/** Rules as texts, for the facts that a companion keeps of its model: a word and its parameters, each after a blank. */
public final class RuleText {

    private RuleText() {}

    /**
     * Writes a rule.
     *
     * @param rule the rule
     * @return the text that {@link #parse} reads
     */
    public static String print(Rule rule) {
        return switch (rule) {
            case Rule.Text text -> "text " + text.min() + " " + text.max() + " " + text.strip();
            case Rule.Size size -> "size " + size.min() + " " + size.max();
            case Rule.Format format -> "format " + format.format();
            case Rule.Decimal decimal -> "decimal " + decimal.precision() + " " + decimal.scale();
            case Rule.Digits digits -> "digits " + digits.integer() + " " + digits.fraction();
            case Rule.Bound bound -> "bound " + bound.relation() + " " + bound.limit();
            case Rule.Pattern pattern -> "pattern " + pattern.flags() + " " + pattern.regexp();
            case Rule.Is is -> "is " + is.value();
            case Rule.Simple simple -> "simple " + simple.name();
            case Rule.Misfit misfit -> "unknown " + misfit.annotation();
            case Rule.Broken broken -> "unknown " + broken.annotation();
            case Rule.Unknown unknown -> "unknown " + unknown.annotation();
        };
    }

    /**
     * Reads a rule.
     *
     * @param text what {@link #print} wrote
     * @return the rule
     */
    public static Rule parse(String text) {
        int blank = text.indexOf(' ');
        String rest = text.substring(blank + 1);
        List<String> words = List.of(rest.split(" ", -1));
        return switch (text.substring(0, blank)) {
            case "text" -> new Rule.Text(number(words, 0), number(words, 1), Boolean.parseBoolean(words.get(2)));
            case "size" -> new Rule.Size(number(words, 0), number(words, 1));
            case "format" -> new Rule.Format(rest);
            case "decimal" -> new Rule.Decimal(number(words, 0), number(words, 1));
            case "digits" -> new Rule.Digits(number(words, 0), number(words, 1));
            case "bound" -> new Rule.Bound(words.get(0), new BigDecimal(words.get(1)));
            case "pattern" -> new Rule.Pattern(rest.substring(rest.indexOf(' ') + 1), number(words, 0));
            case "is" -> new Rule.Is(Boolean.parseBoolean(rest));
            case "simple" -> Rule.Simple.valueOf(rest);
            default -> new Rule.Unknown(rest);
        };
    }

    private static int number(List<String> words, int index) {
        return Integer.parseInt(words.get(index));
    }
}
