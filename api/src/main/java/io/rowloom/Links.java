package io.rowloom;

import io.rowloom.state.Identified;
import java.util.Collection;
import java.util.List;

/**
 * The links of one row in a {@link io.rowloom.relation.ManyToMany}, to be changed: what {@link Session#link} gives. Every
 * call is a transaction of its own on a {@link Database} and part of the transaction on a {@link Transaction}. The rows
 * themselves are left alone; a {@link io.rowloom.relation.Many} that was loaded before stays as it was loaded.
 * <pre>{@code
 * db.link(article, Article_.tags).add(java, orm);
 * db.link(article, Article_.tags).remove(java);
 * db.link(article, Article_.tags).replace(List.of(orm, threads));
 * }</pre>
 * Each call may throw what reaching the store may throw, {@link io.rowloom.error.MisuseException} if a row was never
 * saved, and {@link io.rowloom.error.ForeignKeyViolationException} if one has vanished.
 *
 * @param <R> the table of the rows that are linked
 */
public interface Links<R extends Identified<?>> {

    /**
     * Links rows; those that are linked already stay so.
     *
     * @param rows rows that were read or saved
     * @return how many links were made
     */
    int add(Collection<? extends R> rows);

    /**
     * Links a row, if it is not linked already.
     *
     * @param row a row that was read or saved
     * @return how many links were made: 1 or 0
     */
    default int add(R row) {
        return add(List.of(row));
    }

    /**
     * Links two rows.
     *
     * @param first a row that was read or saved
     * @param second another one
     * @return how many links were made
     */
    default int add(R first, R second) {
        return add(List.of(first, second));
    }

    /**
     * Links three rows.
     *
     * @param first a row that was read or saved
     * @param second another one
     * @param third another one
     * @return how many links were made
     */
    default int add(R first, R second, R third) {
        return add(List.of(first, second, third));
    }

    /**
     * Takes links away; rows that are not linked do not matter.
     *
     * @param rows rows that were read or saved
     * @return how many links were taken away
     */
    int remove(Collection<? extends R> rows);

    /**
     * Takes a link away.
     *
     * @param row a row that was read or saved
     * @return how many links were taken away: 1 or 0
     */
    default int remove(R row) {
        return remove(List.of(row));
    }

    /**
     * Takes two links away.
     *
     * @param first a row that was read or saved
     * @param second another one
     * @return how many links were taken away
     */
    default int remove(R first, R second) {
        return remove(List.of(first, second));
    }

    /**
     * Takes three links away.
     *
     * @param first a row that was read or saved
     * @param second another one
     * @param third another one
     * @return how many links were taken away
     */
    default int remove(R first, R second, R third) {
        return remove(List.of(first, second, third));
    }

    /**
     * Links exactly these rows: makes the links that are missing and takes away all others, in one transaction.
     *
     * @param rows rows that were read or saved; empty for none
     * @return how many links were made or taken away
     */
    int replace(Collection<? extends R> rows);
}
