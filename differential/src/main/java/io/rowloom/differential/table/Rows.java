package io.rowloom.differential.table;

import io.rowloom.Table;
import io.rowloom.query.ToMany;
import java.util.List;
import java.util.Optional;

/** The rows of all tables, for what has to be known of other rows to judge one. */
public interface Rows {

    /**
     * Finds a row.
     *
     * @param type its class
     * @param id its id
     * @return the row, or nothing
     * @param <R> the class
     */
    <R extends Table<?>> Optional<R> find(Class<R> type, Object id);

    /**
     * Lists the rows of a table.
     *
     * @param type the class
     * @return all of them
     * @param <R> the class
     */
    <R extends Table<?>> List<R> all(Class<R> type);

    /**
     * Loads the rows that a row is linked with.
     *
     * @param row the row
     * @param relation a relation that has a link table
     * @return the row with them
     * @param <T> the class of the row
     */
    <T extends Table<?>> T loaded(T row, ToMany<T, ?> relation);
}
