package io.rowloom.query;

import io.rowloom.page.CursorRequest;
import io.rowloom.page.CursoredPage;
import io.rowloom.page.Page;
import io.rowloom.page.PageRequest;
import io.rowloom.page.TableView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question for values instead of whole rows, made by {@code select}. It is immutable: every call that refines it gives
 * a new one; each asking is one statement on the calling thread. What it gives belongs to no table: it is not saved, and
 * does not notice changes.
 * <pre>{@code
 * List<TitleAndAuthor> titles = db.from(Article.class)
 *         .where(Article_.published.eq(true))
 *         .select(Article_.title, Article_.author.to(User_.name), TitleAndAuthor::new)
 *         .all();
 * }</pre>
 * Every value has the Java type of its field. A whole number that was computed, in 64 bits, and does not fit its type
 * throws {@link io.rowloom.error.ValueOutOfRangeException} when it is read (rule W14).
 * Every asking may throw what reaching the store may throw: see {@link io.rowloom.error.RowloomException}. What the
 * constructor throws is thrown as it is.
 *
 * @param <R> what is made of the values of a row
 */
public interface Projection<R extends @Nullable Object> extends Subquery<R> {

    /**
     * Leaves out what equals an earlier row in every value: text by code points, upper and lower case apart, and nulls as
     * one (rules T21, L05).
     *
     * @return a new projection
     * @throws io.rowloom.error.MisuseException if the query is ordered by what is not selected (rule W08)
     */
    Projection<R> distinct();

    /**
     * Leaves out the first rows of the result.
     *
     * @param rows how many, 0 or more
     * @return a new projection
     * @throws io.rowloom.error.MisuseException if the number is negative (rule W09)
     */
    Projection<R> offset(long rows);

    /**
     * Gives no more than so many rows of the result.
     *
     * @param rows how many, 0 or more
     * @return a new projection
     * @throws io.rowloom.error.MisuseException if the number is negative (rule W09)
     */
    Projection<R> limit(long rows);

    /**
     * Asks for the first row.
     *
     * @return the row; nothing when none is found, or when a single value was selected and is absent there, as an
     *     aggregate is over no rows (rule L06)
     */
    Optional<R> first();

    /**
     * Asks for the only row. Aggregates without groups always have one, of which all but the counts are null when no row
     * is found (rule L06).
     *
     * @return the row; null where a single value was selected and is absent
     * @throws io.rowloom.error.RecordNotFoundException if none is found
     * @throws io.rowloom.error.NonUniqueResultException if more than one is found
     */
    R one();

    /**
     * Asks for all rows.
     *
     * @return a new list, unmodifiable; empty when none is found; with a null for each absent value where a single value
     *     was selected
     */
    List<R> all();

    /**
     * Asks for one page by its number and for the total. Rows that the order does not tell apart are told apart by their
     * ids, groups by what they are grouped by, and distinct rows by their values, so that pages cover everything once
     * (rule W10).
     *
     * @param request which page
     * @return the page; empty behind the last one
     * @throws io.rowloom.error.MisuseException if there is an offset or a limit, or if this is an aggregate without groups
     */
    Page<R> page(PageRequest request);

    /**
     * Asks for one page by a cursor. The keys of the order are read with the values, selected or not.
     *
     * @param request the first page, or what a page before gave
     * @return the page
     * @throws io.rowloom.error.MisuseException if there is an offset or a limit, if rows are grouped, aggregated or distinct,
     *     so that a cursor would stand beside no row, or if the cursor was changed or is one of another query (rule S42)
     */
    CursoredPage<R> page(CursorRequest request);

    /**
     * Asks for one page in order of the time of the rows, and for the total.
     *
     * @param view which rows, in which order
     * @return the page
     * @throws io.rowloom.error.MisuseException if there is an offset or a limit, or if rows are grouped, aggregated or
     *     distinct
     */
    Page<R> page(TableView view);

    /**
     * Counts the rows that {@link #all()} would give.
     *
     * @return the number
     */
    long count();

    /**
     * Says whether {@link #all()} would give a row.
     *
     * @return true if there is one
     */
    boolean exists();

    /**
     * Reads the rows one after the other, in bounded memory however many there are, as {@link Query#stream()} does: in a
     * transaction alone, which takes no other call until the stream is closed or its last row was read (rule S193).
     * <pre>{@code
     * db.useTransaction(tx -> {
     *     try (Stream<String> names = tx.from(User.class).select(User_.name).stream()) {
     *         names.forEach(writer::write);
     *     }
     * });
     * }</pre>
     *
     * @return the rows, in the order asked for; with a null for each absent value where a single value was selected
     * @throws io.rowloom.error.MisuseException if the projection was made by a database and not by a transaction, while
     *     another stream of the transaction is open, or if this is a shape with lists, of which each is a statement of its
     *     own; reading throws it from another thread, or behind the end
     */
    Stream<R> stream();

    /**
     * Tells what another query needs to look for a value among those of this one: {@link Expression#in(Subquery)}.
     *
     * @return the table, the value and the condition
     * @throws io.rowloom.error.MisuseException if more than one value is selected, if rows are grouped or aggregated, or if
     *     there is an offset or a limit, which not every database takes there
     */
    @Override
    Inner inner();
}
