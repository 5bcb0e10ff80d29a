package io.rowloom.query;

import java.util.ArrayList;
import java.util.List;

/** Makes ways longer, and drops a last step that leads to nothing but the id it came from. */
final class Paths {

    private static final String ID = "id";

    private Paths() {}

    static Operation to(List<ToOne<?, ?>> steps, Expression<?, ?> end) {
        return switch (end) {
            case Column<?, ?> column when column.field().equals(ID) -> toKey(steps);
            case Computed<?, ?> computed
            when computed.operation() instanceof Operation.Path path -> to(joined(steps, path.steps()), path.end());
            default -> new Operation.Path(steps, end);
        };
    }

    /** The id at the end of a way is the key of its last reference. */
    static Operation toKey(List<ToOne<?, ?>> steps) {
        return new Operation.Path(
                steps.subList(0, steps.size() - 1), steps.getLast().key());
    }

    static List<ToOne<?, ?>> joined(List<ToOne<?, ?>> first, List<ToOne<?, ?>> second) {
        List<ToOne<?, ?>> joined = new ArrayList<>(first);
        joined.addAll(second);
        return List.copyOf(joined);
    }

    static <T> Expression<T, ?> key(Reference<T, ?> reference) {
        return switch (reference) {
            case ToOne<T, ?> one -> one.key();
            case ToOnePath<T, ?> path -> path.key();
        };
    }
}
