package io.rowloom.tck.rule;

import java.util.Objects;

/**
 * A value with a name that can stand in a report, where the value itself may be long, or not printable.
 *
 * @param name the name
 * @param value the value
 * @param <V> the type of the value
 */
public record Named<V>(String name, V value) {

    /**
     * Checks that nothing is null.
     *
     * @param name the name
     * @param value the value
     */
    public Named {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    /**
     * Names a value.
     *
     * @param name the name
     * @param value the value
     * @param <V> the type of the value
     * @return both
     */
    public static <V> Named<V> of(String name, V value) {
        return new Named<>(name, value);
    }
}
