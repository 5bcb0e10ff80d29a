package io.rowloom.query;

/**
 * An expression whose values are text.
 *
 * @param <T> the model whose rows have the value
 */
public sealed interface TextExpression<T> extends ComparableExpression<T, String> permits TextColumn {

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
}
