package io.rowloom.json;

import com.fasterxml.jackson.databind.SerializerProvider;
import java.util.ArrayDeque;
import java.util.Deque;

/** The rows that are being written, each inside of the one before: what stands there already is not written again. */
final class RowPath {

    private static final Object KEY = RowPath.class;

    private final Deque<Object> rows = new ArrayDeque<>();

    private RowPath() {}

    static RowPath of(SerializerProvider provider) {
        if (provider.getAttribute(KEY) instanceof RowPath known) {
            return known;
        }
        RowPath path = new RowPath();
        provider.setAttribute(KEY, path);
        return path;
    }

    /** Says whether a row was not there and is now. */
    boolean enter(Object row) {
        if (rows.contains(row)) {
            return false;
        }
        rows.push(row);
        return true;
    }

    /** Takes away the row that was entered last. */
    void leave() {
        rows.pop();
    }
}
