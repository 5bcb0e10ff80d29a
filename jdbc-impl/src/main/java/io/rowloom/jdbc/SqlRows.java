package io.rowloom.jdbc;

import io.rowloom.error.NonUniqueResultException;
import io.rowloom.error.RecordNotFoundException;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;

/**
 * What a statement gave: an unmodifiable list that also answers as a query does. All rows are there already; to read
 * fewer, say so in the statement, or use {@link SqlStatement#stream}.
 *
 * @param <R> what was made of each row
 */
public final class SqlRows<R> extends AbstractList<R> {

    private final List<R> rows;
    private final Class<R> type;

    SqlRows(List<R> rows, Class<R> type) {
        this.rows = rows;
        this.type = type;
    }

    @Override
    public R get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    /**
     * Gives all of them.
     *
     * @return this list
     */
    public List<R> all() {
        return this;
    }

    /**
     * Gives the first.
     *
     * @return the first, if there is one
     */
    public Optional<R> first() {
        return rows.stream().findFirst();
    }

    /**
     * Gives the only one.
     *
     * @return the one
     * @throws RecordNotFoundException if there is none
     * @throws NonUniqueResultException if there are more
     */
    public R one() {
        return switch (rows.size()) {
            case 0 ->
                throw new RecordNotFoundException(
                        type,
                        "expected one " + type.getSimpleName()
                                + " from the statement and found none. Ask for first() if it may be absent.");
            case 1 -> rows.getFirst();
            default ->
                throw new NonUniqueResultException(
                        type,
                        "expected one " + type.getSimpleName()
                                + " from the statement and found " + rows.size()
                                + ". Ask for first() or all(), or narrow the statement.");
        };
    }
}
