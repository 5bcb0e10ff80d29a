package io.rowloom.tck.rule;

import io.rowloom.error.RowloomException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a case expects of an error: its class, and that no message shows a value. */
public final class Expect {

    /** Shorter texts than this may stand in a message by chance. */
    private static final int RECOGNISABLE = 4;

    private Expect() {}

    /**
     * Expects a call to throw.
     *
     * @param type the class of the error
     * @param attempt the call
     * @param values values that no message may show
     * @param <X> the class of the error
     * @return the error
     */
    public static <X extends Throwable> X thrown(Class<X> type, Attempt attempt, Object... values) {
        Throwable error = caught(attempt);
        if (error == null) {
            throw new AssertionError("expected " + type.getSimpleName() + " and nothing was thrown");
        }
        if (!type.isInstance(error)) {
            throw new AssertionError("expected " + type.getSimpleName() + " and got " + error, error);
        }
        checkMessages(error, values);
        return type.cast(error);
    }

    /**
     * Expects a call without a result to throw.
     *
     * @param type the class of the error
     * @param attempt the call
     * @param values values that no message may show
     * @param <X> the class of the error
     * @return the error
     */
    public static <X extends Throwable> X thrown(Class<X> type, Attempt.Silent attempt, Object... values) {
        Attempt withResult = () -> {
            attempt.run();
            return null;
        };
        return thrown(type, withResult, values);
    }

    /**
     * Expects a write to be refused for its values, before anything was sent.
     *
     * @param world where statements are counted
     * @param fields the names of the fields at fault, all of them
     * @param attempt the write
     * @param values values that no message may show
     * @return the error
     */
    public static ConstraintViolationException violations(
            World world, Collection<String> fields, Attempt attempt, Object... values) {
        long before = world.sent();
        ConstraintViolationException error = thrown(ConstraintViolationException.class, attempt, values);
        same("statements that were sent", 0L, world.sent() - before);
        Set<String> found = error.getConstraintViolations().stream()
                .map(violation -> violation.getPropertyPath().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        same("the fields that are named", new TreeSet<>(fields), found);
        return error;
    }

    /**
     * Expects a value.
     *
     * @param what what it is, for the message
     * @param expected the value
     * @param found what was found
     */
    public static void same(String what, @Nullable Object expected, @Nullable Object found) {
        if (!java.util.Objects.deepEquals(expected, found)) {
            throw new AssertionError("expected " + what + " to be " + shown(expected) + " and found " + shown(found));
        }
    }

    /**
     * Expects the very object.
     *
     * @param what what it is, for the message
     * @param expected the object
     * @param found what was found
     */
    @SuppressWarnings("ReferenceEquality") // that is the question
    public static void instance(String what, @Nullable Object expected, @Nullable Object found) {
        holds(what + " to be the very object", expected == found);
    }

    /**
     * Expects another object, whether it is equal or not.
     *
     * @param what what it is, for the message
     * @param other the object that it must not be
     * @param found what was found
     */
    @SuppressWarnings("ReferenceEquality") // that is the question
    public static void otherInstance(String what, @Nullable Object other, @Nullable Object found) {
        holds(what + " to be another object", other != found);
    }

    /**
     * Expects something to hold.
     *
     * @param what what is to hold, for the message
     * @param holds whether it does
     */
    public static void holds(String what, boolean holds) {
        if (!holds) {
            throw new AssertionError("expected " + what + ", which is not so");
        }
    }

    private static @Nullable Throwable caught(Attempt attempt) {
        try {
            attempt.run();
            return null;
        } catch (Exception e) {
            return e;
        }
    }

    private static void checkMessages(Throwable error, Object... values) {
        List<String> messages = new ArrayList<>();
        messages.add(String.valueOf(error.getMessage()));
        if (error instanceof RowloomException known) {
            messages.add(known.userMessage());
        }
        if (error instanceof ConstraintViolationException refused) {
            refused.getConstraintViolations().stream()
                    .map(ConstraintViolation::getMessage)
                    .forEach(messages::add);
        }
        for (String message : messages) {
            holds("every message of " + error.getClass().getSimpleName() + " to say something", !message.isBlank());
            for (Object value : values) {
                String text = String.valueOf(value);
                holds(
                        "no message of " + error.getClass().getSimpleName() + " to show the value, but: " + message,
                        text.length() < RECOGNISABLE || !message.contains(text));
            }
        }
    }

    private static String shown(@Nullable Object value) {
        return value instanceof byte[] bytes ? java.util.HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }
}
