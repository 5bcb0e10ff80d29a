package io.rowloom.processor.picture;

import java.util.List;
import java.util.stream.Stream;

/**
 * The constraints of one column and what follows from them.
 *
 * @param list all of them, each once
 */
public record Rules(List<Rule> list) {

    /** No constraint. */
    public static final Rules NONE = new Rules(List.of());

    /** The digits of a decimal without a constraint. */
    private static final Rule.Decimal DEFAULT = new Rule.Decimal(38, 18);

    /** Copies the list. */
    public Rules {
        list = list.stream().distinct().toList();
    }

    /**
     * Says whether generated code can judge all of them on a type.
     *
     * @param type the type of the field
     * @return false if a validator is needed
     */
    public boolean areKnown(Scalar type) {
        return list.stream().allMatch(rule -> Understood.by(rule, type));
    }

    /**
     * Tells the longest text in code points, or the most bytes.
     *
     * @return the least of all limits, {@link Integer#MAX_VALUE} without one
     */
    public int maxLength() {
        return list.stream().mapToInt(Rules::maxLength).min().orElse(Integer.MAX_VALUE);
    }

    private static int maxLength(Rule rule) {
        return switch (rule) {
            case Rule.Text text -> text.max();
            case Rule.Size size -> size.max();
            default -> Integer.MAX_VALUE;
        };
    }

    /**
     * Tells the least length in code points or bytes.
     *
     * @param type the type of the field
     * @return the largest of all limits, 0 without one
     */
    public int minLength(Scalar type) {
        return list.stream().mapToInt(rule -> minLength(rule, type)).max().orElse(0);
    }

    private static int minLength(Rule rule, Scalar type) {
        return switch (rule) {
            case Rule.Text text -> text.min();
            case Rule.Size size -> type == Scalar.BYTES ? size.min() : size.min() / 2 + size.min() % 2;
            case Rule.Simple simple when simple == Rule.Simple.NOT_EMPTY || simple == Rule.Simple.NOT_BLANK -> 1;
            default -> 0;
        };
    }

    /**
     * Says whether white space at both ends is taken away.
     *
     * @return true if a constraint says so
     */
    public boolean strip() {
        return list.stream().anyMatch(rule -> rule instanceof Rule.Text text && text.strip());
    }

    /**
     * Tells the digits of a decimal column.
     *
     * @return the narrowest of all constraints, 38 and 18 without one
     */
    public Rule.Decimal decimal() {
        return list.stream().flatMap(Rules::decimal).reduce(Rules::narrower).orElse(DEFAULT);
    }

    private static Stream<Rule.Decimal> decimal(Rule rule) {
        return switch (rule) {
            case Rule.Decimal decimal -> Stream.of(decimal);
            case Rule.Digits digits ->
                Stream.of(new Rule.Decimal(digits.integer() + digits.fraction(), digits.fraction()));
            default -> Stream.empty();
        };
    }

    private static Rule.Decimal narrower(Rule.Decimal a, Rule.Decimal b) {
        int scale = Math.min(a.scale(), b.scale());
        return new Rule.Decimal(scale + Math.min(a.precision() - a.scale(), b.precision() - b.scale()), scale);
    }

    /**
     * Picks the bounds.
     *
     * @return the bounds among the constraints
     */
    public List<Rule.Bound> bounds() {
        return list.stream()
                .filter(Rule.Bound.class::isInstance)
                .map(Rule.Bound.class::cast)
                .toList();
    }
}
