package io.rowloom.query;

/**
 * Functions on the values of a row, and aggregates of many rows, to be imported statically.
 * <pre>{@code
 * import static io.rowloom.query.Functions.coalesce;
 *
 * db.from(User.class).where(coalesce(User_.nickname, User_.name).startsWith("A"))
 * }</pre>
 */
public final class Functions extends Aggregates {

    private Functions() {}

    /**
     * Turns a condition round: {@link Condition#not()}.
     *
     * @param condition the condition
     * @param <T> the model
     * @return the condition that holds where the given one is false
     */
    public static <T> Condition<T> not(Condition<T> condition) {
        return condition.not();
    }

    /**
     * Takes the first value that is there.
     *
     * @param first the first value; its type is that of the result
     * @param second the second value
     * @param <T> the model
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the two are decimals of different precision or scale
     */
    public static <T> TextExpression<T> coalesce(TextExpression<? super T> first, TextExpression<? super T> second) {
        return new ComputedText<>(new Operation.Coalescence(first, Numbers.alike(first, second)), first.type());
    }

    /**
     * Takes the first value that is there.
     *
     * @param first the first value; its type is that of the result
     * @param second the second value, not null
     * @param <T> the model
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the second value is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the value
     */
    public static <T> TextExpression<T> coalesce(TextExpression<? super T> first, String second) {
        return new ComputedText<>(new Operation.Coalescence(first, Literal.of(first.type(), second)), first.type());
    }

    /**
     * Takes the first value that is there.
     *
     * @param first the first value; its type is that of the result
     * @param second the second value
     * @param <T> the model
     * @param <V> the type of the value
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the two are decimals of different precision or scale
     */
    public static <T, V extends Number> NumericExpression<T, V> coalesce(
            NumericExpression<? super T, V> first, NumericExpression<? super T, V> second) {
        return new ComputedNumber<>(new Operation.Coalescence(first, Numbers.alike(first, second)), first.type());
    }

    /**
     * Takes the first value that is there.
     *
     * @param first the first value; its type is that of the result
     * @param second the second value, not null
     * @param <T> the model
     * @param <V> the type of the value
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the second value is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the value
     */
    public static <T, V extends Number> NumericExpression<T, V> coalesce(
            NumericExpression<? super T, V> first, V second) {
        return new ComputedNumber<>(new Operation.Coalescence(first, Literal.of(first.type(), second)), first.type());
    }

    /**
     * Takes the first value that is there.
     *
     * @param first the first value; its type is that of the result
     * @param second the second value
     * @param <T> the model
     * @param <V> the type of the value
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the two are decimals of different precision or scale
     */
    public static <T, V> ComparableExpression<T, V> coalesce(
            ComparableExpression<? super T, V> first, ComparableExpression<? super T, V> second) {
        return new ComputedComparable<>(new Operation.Coalescence(first, Numbers.alike(first, second)), first.type());
    }

    /**
     * Takes the first value that is there.
     *
     * @param first the first value; its type is that of the result
     * @param second the second value, not null
     * @param <T> the model
     * @param <V> the type of the value
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the second value is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the value
     */
    public static <T, V> ComparableExpression<T, V> coalesce(ComparableExpression<? super T, V> first, V second) {
        return new ComputedComparable<>(
                new Operation.Coalescence(first, Literal.of(first.type(), second)), first.type());
    }

    /**
     * Takes the first value that is there.
     *
     * @param first the first value; its type is that of the result
     * @param second the second value
     * @param <T> the model
     * @param <V> the type of the value
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the two are decimals of different precision or scale
     */
    public static <T, V> Expression<T, V> coalesce(Expression<? super T, V> first, Expression<? super T, V> second) {
        return new ComputedPlain<>(new Operation.Coalescence(first, Numbers.alike(first, second)), first.type());
    }

    /**
     * Takes the first value that is there.
     *
     * @param first the first value; its type is that of the result
     * @param second the second value, not null
     * @param <T> the model
     * @param <V> the type of the value
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the second value is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the value
     */
    public static <T, V> Expression<T, V> coalesce(Expression<? super T, V> first, V second) {
        return new ComputedPlain<>(new Operation.Coalescence(first, Literal.of(first.type(), second)), first.type());
    }

    /**
     * Takes one of two values, as a condition says.
     *
     * @param condition what decides
     * @param then the value where the condition is true; its type is that of the result
     * @param otherwise the value where it is false or unknown
     * @param <T> the model
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the two are decimals of different precision or scale
     */
    public static <T> TextExpression<T> caseWhen(
            Condition<? super T> condition, TextExpression<? super T> then, TextExpression<? super T> otherwise) {
        return new ComputedText<>(new Operation.Choice(condition, then, Numbers.alike(then, otherwise)), then.type());
    }

    /**
     * Takes one of two values, as a condition says.
     *
     * @param condition what decides
     * @param then the value where the condition is true; its type is that of the result
     * @param otherwise the value where it is false or unknown, not null
     * @param <T> the model
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the other value is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the value
     */
    public static <T> TextExpression<T> caseWhen(
            Condition<? super T> condition, TextExpression<? super T> then, String otherwise) {
        return new ComputedText<>(
                new Operation.Choice(condition, then, Literal.of(then.type(), otherwise)), then.type());
    }

    /**
     * Takes one of two values, as a condition says.
     *
     * @param condition what decides
     * @param then the value where the condition is true; its type is that of the result
     * @param otherwise the value where it is false or unknown
     * @param <T> the model
     * @param <V> the type of the value
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the two are decimals of different precision or scale
     */
    public static <T, V extends Number> NumericExpression<T, V> caseWhen(
            Condition<? super T> condition,
            NumericExpression<? super T, V> then,
            NumericExpression<? super T, V> otherwise) {
        return new ComputedNumber<>(new Operation.Choice(condition, then, Numbers.alike(then, otherwise)), then.type());
    }

    /**
     * Takes one of two values, as a condition says.
     *
     * @param condition what decides
     * @param then the value where the condition is true; its type is that of the result
     * @param otherwise the value where it is false or unknown, not null
     * @param <T> the model
     * @param <V> the type of the value
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the other value is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the value
     */
    public static <T, V extends Number> NumericExpression<T, V> caseWhen(
            Condition<? super T> condition, NumericExpression<? super T, V> then, V otherwise) {
        return new ComputedNumber<>(
                new Operation.Choice(condition, then, Literal.of(then.type(), otherwise)), then.type());
    }

    /**
     * Takes one of two values, as a condition says.
     *
     * @param condition what decides
     * @param then the value where the condition is true; its type is that of the result
     * @param otherwise the value where it is false or unknown
     * @param <T> the model
     * @param <V> the type of the value
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the two are decimals of different precision or scale
     */
    public static <T, V> ComparableExpression<T, V> caseWhen(
            Condition<? super T> condition,
            ComparableExpression<? super T, V> then,
            ComparableExpression<? super T, V> otherwise) {
        return new ComputedComparable<>(
                new Operation.Choice(condition, then, Numbers.alike(then, otherwise)), then.type());
    }

    /**
     * Takes one of two values, as a condition says.
     *
     * @param condition what decides
     * @param then the value where the condition is true; its type is that of the result
     * @param otherwise the value where it is false or unknown, not null
     * @param <T> the model
     * @param <V> the type of the value
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the other value is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the value
     */
    public static <T, V> ComparableExpression<T, V> caseWhen(
            Condition<? super T> condition, ComparableExpression<? super T, V> then, V otherwise) {
        return new ComputedComparable<>(
                new Operation.Choice(condition, then, Literal.of(then.type(), otherwise)), then.type());
    }

    /**
     * Takes one of two values, as a condition says.
     *
     * @param condition what decides
     * @param then the value where the condition is true; its type is that of the result
     * @param otherwise the value where it is false or unknown
     * @param <T> the model
     * @param <V> the type of the value
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the two are decimals of different precision or scale
     */
    public static <T, V> Expression<T, V> caseWhen(
            Condition<? super T> condition, Expression<? super T, V> then, Expression<? super T, V> otherwise) {
        return new ComputedPlain<>(new Operation.Choice(condition, then, Numbers.alike(then, otherwise)), then.type());
    }

    /**
     * Takes one of two values, as a condition says.
     *
     * @param condition what decides
     * @param then the value where the condition is true; its type is that of the result
     * @param otherwise the value where it is false or unknown, not null
     * @param <T> the model
     * @param <V> the type of the value
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the other value is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the value
     */
    public static <T, V> Expression<T, V> caseWhen(
            Condition<? super T> condition, Expression<? super T, V> then, V otherwise) {
        return new ComputedPlain<>(
                new Operation.Choice(condition, then, Literal.of(then.type(), otherwise)), then.type());
    }

    /**
     * Takes one of two values of the caller's, as a condition says.
     *
     * @param condition what decides
     * @param then the value where the condition is true
     * @param otherwise the value where it is false or unknown
     * @param <T> the model
     * @return the expression
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold a value
     */
    public static <T> TextExpression<T> caseWhen(Condition<T> condition, String then, String otherwise) {
        return caseWhen(condition, Expressions.<T>value(then), Expressions.<T>value(otherwise));
    }

    /**
     * Takes one of two values of the caller's, as a condition says.
     *
     * @param condition what decides
     * @param then the value where the condition is true
     * @param otherwise the value where it is false or unknown
     * @param <T> the model
     * @return the expression
     */
    public static <T> NumericExpression<T, Integer> caseWhen(Condition<T> condition, int then, int otherwise) {
        return caseWhen(condition, Expressions.<T>value(then), Expressions.<T>value(otherwise));
    }

    /**
     * Takes one of two values of the caller's, as a condition says.
     *
     * @param condition what decides
     * @param then the value where the condition is true
     * @param otherwise the value where it is false or unknown
     * @param <T> the model
     * @return the expression
     */
    public static <T> NumericExpression<T, Long> caseWhen(Condition<T> condition, long then, long otherwise) {
        return caseWhen(condition, Expressions.<T>value(then), Expressions.<T>value(otherwise));
    }
}
