package io.rowloom.differential.table;

import io.rowloom.differential.value.Domain;
import io.rowloom.differential.value.Draw;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What can be set on a row.
 *
 * @param name its name
 * @param domain its values
 * @param nullable whether it may be missing
 * @param setter gives the row with a value: the very row for a class
 * @param rare for what is unique: makes a value of a number, another one for another number
 * @param <T> the table
 * @param <V> the type of the values
 */
public record Property<T, V>(
        String name,
        Domain<V> domain,
        boolean nullable,
        BiFunction<T, @Nullable V, T> setter,
        @Nullable IntFunction<V> rare) {

    private static final int ONE_BAD_IN = 150;
    private static final int ONE_NULL_IN = 4;

    /**
     * Says whether no two rows may have the same value.
     *
     * @return true if it is unique, alone or with others
     */
    public boolean isUnique() {
        return rare != null;
    }

    /**
     * Takes a value that no other row has.
     *
     * @param number a number that was never given before
     * @return the property with the value
     */
    public Setting<T, V> rare(int number) {
        return new Setting<>(this, Objects.requireNonNull(rare, name).apply(number));
    }

    /**
     * Draws a value to set.
     *
     * @param random the source
     * @return the property with the value
     */
    public Setting<T, V> draw(SplittableRandom random) {
        if (nullable && random.nextInt(ONE_NULL_IN) == 0) {
            return new Setting<>(this, null);
        }
        boolean bad = !domain.bad().isEmpty() && random.nextInt(ONE_BAD_IN) == 0;
        V value = bad ? Draw.from(random, domain.bad()) : domain.pick(random);
        return new Setting<>(this, value);
    }
}
