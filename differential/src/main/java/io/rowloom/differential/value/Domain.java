package io.rowloom.differential.value;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The values that programs use of one type: few, so that equal ones meet, and awkward.
 *
 * @param name the type in words
 * @param values the values, the simplest first
 * @param bad values that every store must refuse in a row
 * @param order the order that the rules give the type, written here once more so that it is nobody's copy
 * @param stored what becomes of a value when it is stored or compared
 * @param <V> the type
 */
public record Domain<V>(String name, List<V> values, List<V> bad, Comparator<V> order, UnaryOperator<V> stored) {

    /** Copies the lists. */
    public Domain {
        values = List.copyOf(values);
        bad = List.copyOf(bad);
    }

    /**
     * A type whose values are stored as they are, none of them bad.
     *
     * @param name the type in words
     * @param order its order
     * @param values the values, the simplest first
     * @return the domain
     * @param <V> the type
     */
    public static <V> Domain<V> of(String name, Comparator<V> order, List<V> values) {
        return new Domain<>(name, values, List.of(), order, UnaryOperator.identity());
    }

    /**
     * The same with bad values.
     *
     * @param worse the bad values
     * @return a changed copy
     */
    public Domain<V> refusing(List<V> worse) {
        return new Domain<>(name, values, worse, order, stored);
    }

    /**
     * The same with values that change when they are stored.
     *
     * @param change what becomes of a value
     * @return a changed copy
     */
    public Domain<V> storing(UnaryOperator<V> change) {
        return new Domain<>(name, values, bad, order, change);
    }

    /**
     * Takes one of the values.
     *
     * @param random the source
     * @return a value
     */
    public V pick(SplittableRandom random) {
        return Draw.from(random, values);
    }

    /**
     * Compares two values as a store should.
     *
     * @param a a value, as written or as read
     * @param b another
     * @return less than, equal to or more than 0
     */
    public int compare(V a, V b) {
        return order.compare(stored.apply(a), stored.apply(b));
    }

    /**
     * Values to try in place of one that makes a program fail.
     *
     * @param value the value, or null
     * @return simpler ones
     */
    public List<V> simpler(@Nullable V value) {
        int place = value == null ? 0 : values.indexOf(value);
        return place == 0 ? List.of() : place == 1 ? values.subList(0, 1) : values.subList(0, 2);
    }

    /**
     * Gives a value a form that is compared by {@code equals}.
     *
     * @param value a value or null
     * @return the form, or "null"
     */
    public static Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case byte[] bytes -> "bytes " + HexFormat.of().formatHex(bytes);
            default -> value;
        };
    }
}
