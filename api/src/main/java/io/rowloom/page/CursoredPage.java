package io.rowloom.page;

import io.rowloom.error.MisuseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of rows between two cursors. Pages by cursor never show a row twice and never leave one out that was there
 * all the time, whatever is written meanwhile (rule W10).
 *
 * @param items the rows, in the order of the query; unmodifiable
 * @param nextRequest the request of the next page, or null
 * @param previousRequest the request of the page before, or null
 * @param <T> the class of the rows
 */
public record CursoredPage<T extends @Nullable Object>(
        List<T> items,
        @Nullable CursorRequest nextRequest,
        @Nullable CursorRequest previousRequest) {

    /**
     * Copies the list.
     *
     * @param items the rows
     * @param nextRequest the request of the next page, or null
     * @param previousRequest the request of the page before, or null
     */
    public CursoredPage {
        items = Collections.unmodifiableList(new ArrayList<>(items)); // a single value may be null
    }

    /**
     * Says whether rows come behind this page.
     *
     * @return true if {@link #next()} gives a request
     */
    public boolean hasNext() {
        return nextRequest != null;
    }

    /**
     * Asks for the next page.
     *
     * @return the request
     * @throws MisuseException if there is none
     */
    public CursorRequest next() {
        return existing(nextRequest, "no page comes behind this one. Ask hasNext() before.");
    }

    /**
     * Says whether rows come before this page.
     *
     * @return true if {@link #previous()} gives a request
     */
    public boolean hasPrevious() {
        return previousRequest != null;
    }

    /**
     * Asks for the page before.
     *
     * @return the request
     * @throws MisuseException if there is none
     */
    public CursorRequest previous() {
        return existing(previousRequest, "no page comes before this one. Ask hasPrevious() before.");
    }

    private static CursorRequest existing(@Nullable CursorRequest request, String message) {
        if (request == null) {
            throw new MisuseException(message);
        }
        return request;
    }
}
