package io.rowloom;

import org.jspecify.annotations.Nullable;

/**
 * What {@link Database#mapConcurrently} does with one item, on a virtual thread of its own.
 *
 * @param <T> the item
 * @param <R> what it returns
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface ConcurrentFunction<T, R extends @Nullable Object, X extends Exception> {

    /**
     * Does the work of one item.
     *
     * @param session a session of which every call is its own transaction, as of the database; {@code session.inTransaction(…)} makes one of several
     * @param item the item
     * @return the result
     * @throws X when the work fails; the work of the other items is stopped
     */
    R apply(Session session, T item) throws X;
}
