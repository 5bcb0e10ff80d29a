package io.rowloom.query;

/**
 * An expression whose value is computed: the face of an {@link Operation}, which says what may be asked of the result.
 *
 * @param <T> the model whose rows have the value
 * @param <V> the type of the value
 */
public sealed interface Computed<T, V> extends Expression<T, V>
        permits ComputedPlain, ComputedComparable, ComputedNumber, ComputedText, Increment {

    /**
     * Tells how the value is computed.
     *
     * @return the operation
     */
    Operation operation();
}
