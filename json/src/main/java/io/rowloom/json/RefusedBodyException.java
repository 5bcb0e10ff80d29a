package io.rowloom.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.rowloom.meta.PlainProperties.Problem;
import java.io.Closeable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text that is JSON and not what was asked for: a property that is not there, a value that does not fit. It tells all that is wrong with a
 * model at once. Messages name properties and no values.
 */
public final class RefusedBodyException extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> found;

    RefusedBodyException(@Nullable JsonParser parser, List<Problem> found, @Nullable Throwable cause) {
        super((Closeable) parser, found.stream().map(Problem::message).collect(Collectors.joining("\n")), cause);
        this.found = List.copyOf(found);
    }

    static RefusedBodyException of(@Nullable JsonParser parser, String property, String message) {
        return new RefusedBodyException(parser, List.of(new Problem(property, message)), null);
    }

    /**
     * Tells what is wrong.
     *
     * @return at least one problem, each with the whole path of its property, such as {@code authors[2].address.street}; the path is empty for the
     *     document itself
     */
    public List<Problem> problems() {
        String around = path(this);
        return found.stream()
                .map(problem -> new Problem(joined(around, problem.path()), problem.message()))
                .toList();
    }

    private static String joined(String around, String path) {
        return around.isEmpty() || path.isEmpty() ? around + path : around + "." + path;
    }

    /**
     * Tells where in a document Jackson was.
     *
     * @param error what it threw
     * @return the path, such as {@code authors[2].address}; empty for the document itself
     */
    public static String path(JsonMappingException error) {
        StringBuilder path = new StringBuilder();
        for (Reference reference : error.getPath()) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
