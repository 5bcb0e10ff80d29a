package io.rowloom.page;

import io.rowloom.error.MisuseException;

/**
 * Asks for one page by its number.
 * <pre>{@code
 * Page<User> first = db.from(User.class).orderBy(User_.name.asc()).page(PageRequest.of(0, 50));
 * }</pre>
 *
 * @param page the number of the page, from 0
 * @param size how many rows a page has, 1 or more
 */
public record PageRequest(int page, int size) {

    /**
     * Checks the numbers.
     *
     * @param page the number of the page, from 0
     * @param size how many rows a page has
     * @throws MisuseException if the page is negative or the size is less than 1 (rule W09)
     */
    public PageRequest {
        if (page < 0) {
            throw new MisuseException("a page has a number from 0 and got a negative one.");
        }
        if (size < 1) {
            throw new MisuseException("a page has a size of 1 or more and got less.");
        }
    }

    /**
     * Asks for a page.
     *
     * @param page the number of the page, from 0
     * @param size how many rows a page has
     * @return the request
     * @throws MisuseException if the page is negative or the size is less than 1
     */
    public static PageRequest of(int page, int size) {
        return new PageRequest(page, size);
    }

    /**
     * Tells how many rows come before the page.
     *
     * @return the number of rows
     */
    public long offset() {
        return (long) page * size;
    }
}
