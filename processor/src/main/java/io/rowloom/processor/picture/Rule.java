package io.rowloom.processor.picture;

import java.math.BigDecimal;
import java.util.List;

/** One constraint, as the processor understands it: what the named field types and the standard constraints are made of. */
public sealed interface Rule {

    /**
     * A text of a length in code points.
     *
     * @param min the least
     * @param max the most
     * @param strip whether white space at both ends is taken away first
     */
    record Text(int min, int max, boolean strip) implements Rule {}

    /**
     * A length in UTF-16 units or bytes.
     *
     * @param min the least
     * @param max the most
     */
    record Size(int min, int max) implements Rule {}

    /**
     * A format of text.
     *
     * @param format the name of a {@code TextFormat}
     */
    record Format(String format) implements Rule {}

    /**
     * The digits of a decimal.
     *
     * @param precision all of them
     * @param scale those after the point
     */
    record Decimal(int precision, int scale) implements Rule {}

    /**
     * The digits of a number.
     *
     * @param integer those before the point
     * @param fraction those after it
     */
    record Digits(int integer, int fraction) implements Rule {}

    /**
     * A bound of a number.
     *
     * @param relation the name of a {@code Check.Relation}
     * @param limit the bound
     */
    record Bound(String relation, BigDecimal limit) implements Rule {}

    /**
     * A regular expression.
     *
     * @param regexp the expression
     * @param flags as {@link java.util.regex.Pattern#compile(String, int)} takes them
     */
    record Pattern(String regexp, int flags) implements Rule {}

    /**
     * A boolean with one value.
     *
     * @param value the value
     */
    record Is(boolean value) implements Rule {}

    /** A constraint without parameters. */
    enum Simple implements Rule {
        /** Not null. */
        NOT_NULL,
        /** Null. */
        NULL,
        /** At least one unit. */
        NOT_EMPTY,
        /** At least one unit that is no white space. */
        NOT_BLANK,
        /** What every store can hold; every column demands it anyway. */
        STORABLE
    }

    /**
     * A constraint that cannot judge values of the type of the field.
     *
     * @param annotation its simple name
     * @param fitting the types that it fits
     */
    record Misfit(String annotation, List<String> fitting) implements Rule {}

    /**
     * A constraint with a parameter that has no meaning.
     *
     * @param annotation its simple name
     * @param why what is wrong with it and what mends it, to follow the name of the field
     */
    record Broken(String annotation, String why) implements Rule {}

    /**
     * A constraint that only a validator can judge.
     *
     * @param annotation its name
     */
    record Unknown(String annotation) implements Rule {}
}
