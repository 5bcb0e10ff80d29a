package io.rowloom.query;

import java.util.Objects;

/**
 * One key of an order. Rows without a value come last in both directions unless {@link #nullsFirst()} says otherwise
 * (rule L01). Rows that are equal in every key come in no particular order (rule W10).
 * <pre>{@code
 * User_.createdAt.desc().nullsFirst()
 * }</pre>
 *
 * @param by what is ordered by
 * @param descending whether great values come first
 * @param nullsAreFirst whether rows without a value come first
 * @param <T> the model whose rows are ordered
 */
public record Order<T>(Expression<T, ?> by, boolean descending, boolean nullsAreFirst) {

    /**
     * Checks that there is something to order by.
     *
     * @param by what is ordered by
     * @param descending whether great values come first
     * @param nullsAreFirst whether rows without a value come first
     */
    public Order {
        Objects.requireNonNull(by, "by");
    }

    /**
     * Puts rows without a value first.
     *
     * @return a new order
     */
    public Order<T> nullsFirst() {
        return new Order<>(by, descending, true);
    }

    /**
     * Puts rows without a value last, as it is by default.
     *
     * @return a new order
     */
    public Order<T> nullsLast() {
        return new Order<>(by, descending, false);
    }
}
