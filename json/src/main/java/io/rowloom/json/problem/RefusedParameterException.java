package io.rowloom.json.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A parameter of a request that is not there, does not fit, or stands there twice. Messages name parameters and no values. */
public final class RefusedParameterException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem.Entry> entries;

    RefusedParameterException(List<Problem.Entry> entries, @Nullable Throwable cause) {
        super(
                entries.stream()
                        .map(entry -> entry.field() + " " + entry.message())
                        .collect(Collectors.joining("\n")),
                cause);
        this.entries = List.copyOf(entries);
    }

    static RefusedParameterException of(String name, String message) {
        return new RefusedParameterException(List.of(new Problem.Entry(name, message)), null);
    }

    /**
     * Tells what is wrong.
     *
     * @return an entry for each parameter
     */
    public List<Problem.Entry> entries() {
        return entries;
    }
}
