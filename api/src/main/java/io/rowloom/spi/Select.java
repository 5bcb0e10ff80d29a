package io.rowloom.spi;

import io.rowloom.meta.TableType;
import io.rowloom.query.Condition;
import io.rowloom.query.Order;
import io.rowloom.tx.Lock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question for rows of one table. Every column that it names belongs to the table: the engine has checked that.
 *
 * @param table the table
 * @param where what must hold, or null for all rows
 * @param orderBy the keys of the order, the first counts first; empty for no order
 * @param offset how many rows to leave out, 0 or more
 * @param limit the most rows to give, 0 or more, or {@link #UNLIMITED}
 * @param lock how each row that is given is locked to the end of the transaction, as {@link StoreSession#lock} does, or null
 *     for a read that locks nothing
 * @param <T> the class of the rows
 */
public record Select<T>(
        TableType<T> table,
        @Nullable Condition<? super T> where,
        List<Order<? super T>> orderBy,
        long offset,
        long limit,
        @Nullable Lock lock) {

    /** The limit of a question without one. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    /**
     * Checks that nothing is null and copies the list.
     *
     * @param table the table
     * @param where what must hold, or null
     * @param orderBy the keys of the order
     * @param offset how many rows to leave out
     * @param limit the most rows to give
     * @param lock how the rows are locked, or null
     */
    public Select {
        Objects.requireNonNull(table, "table");
        orderBy = List.copyOf(orderBy);
    }

    /**
     * Asks without a lock.
     *
     * @param table the table
     * @param where what must hold, or null
     * @param orderBy the keys of the order
     * @param offset how many rows to leave out
     * @param limit the most rows to give
     */
    public Select(
            TableType<T> table,
            @Nullable Condition<? super T> where,
            List<Order<? super T>> orderBy,
            long offset,
            long limit) {
        this(table, where, orderBy, offset, limit, null);
    }

    /**
     * Asks for all rows of a table.
     *
     * @param table the table
     * @param <T> the class of the rows
     * @return the question
     */
    public static <T> Select<T> from(TableType<T> table) {
        return new Select<>(table, null, List.of(), 0, UNLIMITED);
    }
}
