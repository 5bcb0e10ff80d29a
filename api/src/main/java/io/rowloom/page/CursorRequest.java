package io.rowloom.page;

import io.rowloom.error.MisuseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the first page of a query, or for the page next to one that was read. Its text is safe in a URL; a service
 * hands it to its client and gets it back.
 * <pre>{@code
 * CursoredPage<User> page = db.from(User.class).orderBy(User_.name.asc()).page(CursorRequest.first(50));
 * String link = page.next().toString();
 * CursoredPage<User> next = db.from(User.class).orderBy(User_.name.asc()).page(CursorRequest.parse(link));
 * }</pre>
 * The text of a neighbouring page is signed with {@code Options.cursorKey} and bound to table, condition (without its
 * values) and order of the query: a changed text, or one of another query, is refused when the page is asked for. It is
 * signed, not encrypted: who has it can read the values of the order's columns in one row.
 */
public final class CursorRequest {

    /** The most rows of a page. */
    public static final int MAX_SIZE = 1000;

    private static final String FIRST = "first-";
    private static final Pattern TEXT = Pattern.compile("first-[1-9][0-9]{0,3}|[A-Za-z0-9_-]{24,65536}");

    private final int size;
    private final @Nullable String token;

    private CursorRequest(int size, @Nullable String token) {
        this.size = size;
        this.token = token;
    }

    /**
     * Asks for the first page.
     *
     * @param size how many rows a page has, 1 to {@value #MAX_SIZE}
     * @return the request
     * @throws MisuseException if the size is out of these bounds
     */
    public static CursorRequest first(int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw new MisuseException("a page by cursor has a size of 1 to " + MAX_SIZE + " and got another.");
        }
        return new CursorRequest(size, null);
    }

    /**
     * Reads the text of a request. Whether it was changed, the query says that it is given to.
     *
     * @param text what {@link #toString()} gave
     * @return the request
     * @throws MisuseException if the text is none of a cursor
     */
    public static CursorRequest parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new MisuseException(
                    "the text is none of a cursor. Hand on what CursorRequest.toString() gave, unchanged.");
        }
        return text.startsWith(FIRST)
                ? first(Integer.parseInt(text.substring(FIRST.length())))
                : new CursorRequest(0, text);
    }

    /**
     * Tells the size of the first page; the others have it in their signed text.
     *
     * @return the size, or 0 for a neighbouring page
     */
    public int size() {
        return size;
    }

    /**
     * Gives the signed text of a neighbouring page.
     *
     * @return the text, or null for the first page
     */
    public @Nullable String token() {
        return token;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CursorRequest request && toString().equals(request.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /**
     * Gives the text of the request: letters, digits, {@code -} and {@code _}.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return token == null ? FIRST + size : token;
    }
}
