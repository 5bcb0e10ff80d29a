package io.rowloom.test.shadow;

import io.rowloom.error.RowloomException;
import io.rowloom.spi.Store;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The two stores, and the first difference between them. Any thread may ask.
 *
 * @param first the one whose answers are handed on
 * @param second the one that is compared with it
 * @param found the first difference
 */
record Pair(Store first, Store second, AtomicReference<@Nullable Difference> found) {

    Pair(Store first, Store second) {
        this(first, second, new AtomicReference<>());
    }

    /**
     * Makes both calls, whatever becomes of the first, and gives the answer of the first.
     *
     * @param call what was asked, for the message
     * @param comparable turns an answer into what is compared
     */
    <R extends @Nullable Object> R both(
            Supplier<String> call,
            Supplier<R> one,
            Supplier<R> other,
            Function<R, ? extends @Nullable Object> comparable) {
        Answer<R> answer = Answer.of(one);
        Answer<R> shadow = Answer.of(other);
        Object expected = compared(answer, comparable);
        Object found = compared(shadow, comparable);
        if (!Objects.equals(expected, found)) {
            throw differ(call.get(), told(answer, expected), told(shadow, found));
        }
        return switch (answer) {
            case Answer.Given<R> given -> given.value();
            case Answer.Failed<R> failed -> throw failed.error();
        };
    }

    private static <R extends @Nullable Object> @Nullable Object compared(
            Answer<R> answer, Function<R, ? extends @Nullable Object> comparable) {
        return switch (answer) {
            case Answer.Given<R> given -> comparable.apply(given.value());
            case Answer.Failed<R> failed -> Answer.kind(failed.error());
        };
    }

    private static String told(Answer<?> answer, @Nullable Object compared) {
        return switch (answer) {
            case Answer.Given<?> given -> Answer.text(compared);
            case Answer.Failed<?> failed -> told(failed.error());
        };
    }

    private static String told(RowloomException error) {
        return error.getClass().getSimpleName() + ": " + error.getMessage();
    }

    private Difference differ(String call, String one, String other) {
        Difference difference = new Difference("two stores differ in " + call + "\n  " + first.name() + ": " + one
                + "\n  " + second.name() + ": " + other);
        found.compareAndSet(null, difference);
        return difference;
    }
}
