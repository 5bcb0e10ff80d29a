package io.rowloom.page;

import io.rowloom.error.MisuseException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the list endpoint of a service takes, in one argument: where to begin, how many rows, in which order of time, and
 * the windows of time. Immutable.
 * <pre>{@code
 * Page<User> recent = db.from(User.class).page(TableView.defaults().limit(20).createdFrom(monday));
 * }</pre>
 *
 * @param offset how many rows to leave out, 0 or more
 * @param limit the most rows, 1 to 100
 * @param orderBy which time orders the rows
 * @param descending whether the latest come first
 * @param created when the rows were created
 * @param updated when the rows were changed last
 */
public record TableView(long offset, int limit, Time orderBy, boolean descending, Window created, Window updated) {

    /** The most rows that a view gives. */
    public static final int MAX_LIMIT = 100;

    private static final TableView DEFAULTS = new TableView(0, 50, Time.CREATED_AT, true, Window.ALWAYS, Window.ALWAYS);

    /** A time that every row has. */
    public enum Time {
        /** When the row was stored first. */
        CREATED_AT,
        /** When it was changed last. */
        UPDATED_AT
    }

    /**
     * A window of time: from its start on, up to but without its end.
     *
     * @param from the first instant, or null for no bound
     * @param to the first instant behind it, or null for no bound
     */
    public record Window(@Nullable Instant from, @Nullable Instant to) {

        /** The window without bounds. */
        public static final Window ALWAYS = new Window(null, null);

        /**
         * Checks the bounds.
         *
         * @param from the first instant, or null
         * @param to the first instant behind it, or null
         * @throws MisuseException if it ends before it begins
         */
        public Window {
            if (from != null && to != null && to.isBefore(from)) {
                throw new MisuseException("a window of time ends before it begins. Exchange its bounds.");
            }
        }
    }

    /**
     * Checks the numbers.
     *
     * @param offset how many rows to leave out
     * @param limit the most rows
     * @param orderBy which time orders the rows
     * @param descending whether the latest come first
     * @param created when the rows were created
     * @param updated when the rows were changed last
     * @throws MisuseException if the offset is negative or the limit is not from 1 to 100
     */
    public TableView {
        if (offset < 0) {
            throw new MisuseException("offset expects 0 or more rows and got a negative number.");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new MisuseException("limit expects 1 to " + MAX_LIMIT + " rows and got another number.");
        }
    }

    /**
     * Gives the defaults: the 50 rows that were created last.
     *
     * @return the view
     */
    public static TableView defaults() {
        return DEFAULTS;
    }

    /**
     * Leaves out rows.
     *
     * @param rows how many, 0 or more
     * @return a new view
     * @throws MisuseException if the number is negative
     */
    public TableView offset(long rows) {
        return new TableView(rows, limit, orderBy, descending, created, updated);
    }

    /**
     * Bounds the rows.
     *
     * @param rows how many, 1 to 100
     * @return a new view
     * @throws MisuseException if the number is not from 1 to 100
     */
    public TableView limit(int rows) {
        return new TableView(offset, rows, orderBy, descending, created, updated);
    }

    /**
     * Orders by a time.
     *
     * @param time which time
     * @return a new view
     */
    public TableView orderBy(Time time) {
        return new TableView(offset, limit, time, descending, created, updated);
    }

    /**
     * Puts the earliest first.
     *
     * @return a new view
     */
    public TableView ascending() {
        return new TableView(offset, limit, orderBy, false, created, updated);
    }

    /**
     * Keeps the rows that were created at an instant or later.
     *
     * @param from the first instant
     * @return a new view
     * @throws MisuseException if the window ends before it
     */
    public TableView createdFrom(Instant from) {
        return new TableView(offset, limit, orderBy, descending, new Window(from, created.to()), updated);
    }

    /**
     * Keeps the rows that were created before an instant.
     *
     * @param to the first instant behind the window
     * @return a new view
     * @throws MisuseException if the window begins behind it
     */
    public TableView createdBefore(Instant to) {
        return new TableView(offset, limit, orderBy, descending, new Window(created.from(), to), updated);
    }

    /**
     * Keeps the rows that were changed last at an instant or later.
     *
     * @param from the first instant
     * @return a new view
     * @throws MisuseException if the window ends before it
     */
    public TableView updatedFrom(Instant from) {
        return new TableView(offset, limit, orderBy, descending, created, new Window(from, updated.to()));
    }

    /**
     * Keeps the rows that were changed last before an instant.
     *
     * @param to the first instant behind the window
     * @return a new view
     * @throws MisuseException if the window begins behind it
     */
    public TableView updatedBefore(Instant to) {
        return new TableView(offset, limit, orderBy, descending, created, new Window(updated.from(), to));
    }
}
