package io.rowloom.processor.read;

import io.rowloom.processor.picture.Rule;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.lang.model.element.VariableElement;

/** Turns the annotations that the processor knows into rules. */
final class StandardRules {

    private static final String JAKARTA = "jakarta.validation.constraints.";
    private static final String OURS = "io.rowloom.constraint.";

    private StandardRules() {}

    static Optional<Rule> of(String name, Attributes attributes) {
        if (name.startsWith(JAKARTA)) {
            return jakarta(name.substring(JAKARTA.length()), attributes);
        }
        return name.startsWith(OURS) ? ours(name.substring(OURS.length()), attributes) : Optional.empty();
    }

    private static Optional<Rule> ours(String name, Attributes a) {
        return Optional.ofNullable(
                switch (name) {
                    case "Text" -> new Rule.Text(a.number("min"), a.number("max"), a.flag("strip"));
                    case "Formatted" ->
                        new Rule.Format(((VariableElement) a.value("value"))
                                .getSimpleName()
                                .toString());
                    case "DecimalSize" -> new Rule.Decimal(a.number("precision"), a.number("scale"));
                    case "Storable" -> Rule.Simple.STORABLE;
                    default -> null;
                });
    }

    private static Optional<Rule> jakarta(String name, Attributes a) {
        return Optional.ofNullable(
                switch (name) {
                    case "Size" -> new Rule.Size(a.number("min"), a.number("max"));
                    case "Digits" -> new Rule.Digits(a.number("integer"), a.number("fraction"));
                    case "Min" -> bound("AT_LEAST", a.limit("value"));
                    case "Max" -> bound("AT_MOST", a.limit("value"));
                    case "DecimalMin" -> decimal(name, a.flag("inclusive") ? "AT_LEAST" : "GREATER", a);
                    case "DecimalMax" -> decimal(name, a.flag("inclusive") ? "AT_MOST" : "LESS", a);
                    case "Positive" -> bound("GREATER", BigDecimal.ZERO);
                    case "PositiveOrZero" -> bound("AT_LEAST", BigDecimal.ZERO);
                    case "Negative" -> bound("LESS", BigDecimal.ZERO);
                    case "NegativeOrZero" -> bound("AT_MOST", BigDecimal.ZERO);
                    case "Pattern" -> pattern((String) a.value("regexp"), a.flags("flags"));
                    case "NotNull" -> Rule.Simple.NOT_NULL;
                    case "Null" -> Rule.Simple.NULL;
                    case "NotEmpty" -> Rule.Simple.NOT_EMPTY;
                    case "NotBlank" -> Rule.Simple.NOT_BLANK;
                    case "AssertTrue" -> new Rule.Is(true);
                    case "AssertFalse" -> new Rule.Is(false);
                    default -> null;
                });
    }

    private static Rule decimal(String name, String relation, Attributes a) {
        try {
            return bound(relation, new BigDecimal((String) a.value("value")));
        } catch (NumberFormatException noNumber) {
            return new Rule.Broken(name, "has a value that is no decimal number. Write one such as \"0.5\".");
        }
    }

    private static Rule pattern(String regexp, int flags) {
        try {
            Pattern.compile(regexp, flags);
            return new Rule.Pattern(regexp, flags);
        } catch (PatternSyntaxException wrong) {
            return new Rule.Broken(
                    "Pattern",
                    "is no regular expression: " + wrong.getDescription().toLowerCase(Locale.ROOT) + " at index "
                            + wrong.getIndex() + ". Correct it; a backslash is written twice in Java.");
        }
    }

    private static Rule bound(String relation, BigDecimal limit) {
        return new Rule.Bound(relation, limit);
    }
}
