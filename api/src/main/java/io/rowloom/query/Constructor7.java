package io.rowloom.query;

import org.jspecify.annotations.Nullable;

/**
 * Makes a row of a {@link Projection} out of seven values: as a rule the constructor of a record. A value that is
 * absent in the row is null here.
 *
 * @param <A> the type of the first value
 * @param <B> the type of the second value
 * @param <C> the type of the third value
 * @param <D> the type of the fourth value
 * @param <E> the type of the fifth value
 * @param <F> the type of the sixth value
 * @param <G> the type of the seventh value
 * @param <R> what is made
 */
@FunctionalInterface
public interface Constructor7<
        A extends @Nullable Object,
        B extends @Nullable Object,
        C extends @Nullable Object,
        D extends @Nullable Object,
        E extends @Nullable Object,
        F extends @Nullable Object,
        G extends @Nullable Object,
        R> {

    /**
     * Makes a row.
     *
     * @param first the value of the first column
     * @param second the value of the second column
     * @param third the value of the third column
     * @param fourth the value of the fourth column
     * @param fifth the value of the fifth column
     * @param sixth the value of the sixth column
     * @param seventh the value of the seventh column
     * @return the row, not null
     */
    R make(A first, B second, C third, D fourth, E fifth, F sixth, G seventh);
}
