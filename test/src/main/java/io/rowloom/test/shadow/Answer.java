package io.rowloom.test.shadow;

import io.rowloom.error.CheckViolationException;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.NotNullViolationException;
import io.rowloom.error.RowloomException;
import io.rowloom.error.UniqueViolationException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a store answered to a call.
 *
 * @param <R> what it gives
 */
sealed interface Answer<R extends @Nullable Object> {

    /** A value. */
    record Given<R extends @Nullable Object>(R value) implements Answer<R> {}

    /** An error. */
    record Failed<R extends @Nullable Object>(RowloomException error) implements Answer<R> {}

    static <R extends @Nullable Object> Answer<R> of(Supplier<R> call) {
        try {
            return new Given<>(call.get());
        } catch (RowloomException e) {
            return new Failed<>(e);
        }
    }

    /** What two errors have in common when they are the same error: the class, and which constraint of which fields. */
    static List<Object> kind(RowloomException error) {
        return switch (error) {
            case UniqueViolationException e -> List.of(e.getClass(), e.violation());
            case ForeignKeyViolationException e -> List.of(e.getClass(), e.reason(), e.violation());
            case NotNullViolationException e -> List.of(e.getClass(), e.violation());
            case CheckViolationException e -> List.of(e.getClass(), e.violation());
            default -> List.of(error.getClass());
        };
    }

    /** Puts it into words; values are cut. */
    static String text(@Nullable Object value) {
        String text = Objects.toString(value);
        return text.length() <= 2_000 ? text : text.substring(0, 2_000) + " …";
    }
}
