package io.rowloom.query;

import io.rowloom.error.MisuseException;
import io.rowloom.state.ColumnType;

/**
 * An expression whose values are text.
 *
 * @param <T> the model whose rows have the value
 */
public sealed interface TextExpression<T> extends ComparableExpression<T, String> permits TextColumn, ComputedText {

    /**
     * Holds where the whole text matches the pattern, upper and lower case apart (rule T08): {@code %} stands for any
     * number of code points, {@code _} for exactly one (rule T11), and {@code !} before {@code %}, {@code _} or
     * {@code !} takes that character literally (rule T09).
     *
     * @param pattern the pattern
     * @return the condition
     * @throws io.rowloom.error.MisuseException if the pattern is null, ends with {@code !}, or has a {@code !} before
     *     any other character (rule T10)
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the pattern
     */
    default Condition<T> like(String pattern) {
        return new Condition.Like<>(this, LikePattern.checked(pattern), false);
    }

    /**
     * Holds where the whole text matches the pattern, with the 26 letters of ASCII folded (rule T08).
     *
     * @param pattern the pattern, as for {@link #like}
     * @return the condition
     * @throws io.rowloom.error.MisuseException as for {@link #like}
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the pattern
     */
    default Condition<T> likeIgnoreCase(String pattern) {
        return new Condition.Like<>(this, LikePattern.checked(pattern), true);
    }

    /**
     * Holds where the text starts with the given one, taken literally, upper and lower case apart.
     *
     * @param start the start; every text starts with an empty one
     * @return the condition
     * @throws io.rowloom.error.MisuseException if the start is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold it
     */
    default Condition<T> startsWith(String start) {
        return new Condition.Like<>(this, LikePattern.literal(start) + "%", false);
    }

    /**
     * Holds where the text ends with the given one, taken literally, upper and lower case apart.
     *
     * @param end the end; every text ends with an empty one
     * @return the condition
     * @throws io.rowloom.error.MisuseException if the end is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold it
     */
    default Condition<T> endsWith(String end) {
        return new Condition.Like<>(this, "%" + LikePattern.literal(end), false);
    }

    /**
     * Holds where the text contains the given one, taken literally, upper and lower case apart.
     *
     * @param part the part; every text contains an empty one
     * @return the condition
     * @throws io.rowloom.error.MisuseException if the part is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold it
     */
    default Condition<T> contains(String part) {
        return new Condition.Like<>(this, "%" + LikePattern.literal(part) + "%", false);
    }

    /**
     * Gives the text with its capital letters of ASCII made small; other letters stay (rule T15).
     *
     * @return the expression
     */
    default TextExpression<T> lower() {
        return new ComputedText<>(new Operation.Folding(this, Operation.Letters.LOWER), type());
    }

    /**
     * Gives the text with its small letters of ASCII made capitals; other letters stay (rule T15).
     *
     * @return the expression
     */
    default TextExpression<T> upper() {
        return new ComputedText<>(new Operation.Folding(this, Operation.Letters.UPPER), type());
    }

    /**
     * Counts the code points of the text (rule T12).
     *
     * @return the expression
     */
    default NumericExpression<T, Integer> length() {
        return new ComputedNumber<>(new Operation.Length(this), ColumnType.INT);
    }

    /**
     * Puts a text behind this one. Nothing where this one is absent (rule T19).
     *
     * @param end what comes behind, not null
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the text is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the text
     */
    default TextExpression<T> concat(String end) {
        return new ComputedText<>(new Operation.Concatenation(this, Literal.of(ColumnType.TEXT, end)), ColumnType.TEXT);
    }

    /**
     * Puts the text of another expression behind this one. Nothing where either is absent (rule T19).
     *
     * @param end what comes behind
     * @return the expression
     */
    default TextExpression<T> concat(TextExpression<T> end) {
        return new ComputedText<>(new Operation.Concatenation(this, end), ColumnType.TEXT);
    }

    /**
     * Takes a part of the text, counted in code points (rule T20).
     *
     * @param start the place of the first code point, from 1; behind the end the part is empty
     * @param length the most code points, 0 or more
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the start is less than 1 or the length negative
     */
    default TextExpression<T> substring(int start, int length) {
        if (start < 1 || length < 0) {
            throw new MisuseException("substring expects a start of 1 or more and a length of 0 or more."
                    + " Places are counted in code points, the first one is 1.");
        }
        return new ComputedText<>(new Operation.Substring(this, start, length), type());
    }
}
