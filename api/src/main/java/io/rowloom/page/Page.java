package io.rowloom.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of rows, and how many there are in all. Rows and total are two statements, the second one only where the
 * first does not tell the total: rows that others write between them may make a difference.
 *
 * @param items the rows, in the order of the query; unmodifiable
 * @param total how many rows all pages have together
 * @param page the number of the page, from 0
 * @param size how many rows a page has at most
 * @param <T> the class of the rows
 */
public record Page<T extends @Nullable Object>(List<T> items, long total, int page, int size) {

    /**
     * Copies the list.
     *
     * @param items the rows
     * @param total how many rows all pages have together
     * @param page the number of the page, from 0
     * @param size how many rows a page has at most
     */
    public Page {
        items = Collections.unmodifiableList(new ArrayList<>(items)); // a single value may be null
    }

    /**
     * Says whether a page comes behind this one.
     *
     * @return true if there are more rows
     */
    public boolean hasNext() {
        return (page + 1L) * size < total;
    }

    /**
     * Tells how many pages there are.
     *
     * @return 0 where there are no rows
     */
    public long totalPages() {
        return (total + size - 1) / size;
    }
}
