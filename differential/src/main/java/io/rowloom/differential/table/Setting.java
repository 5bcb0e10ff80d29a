package io.rowloom.differential.table;

import io.rowloom.differential.value.Literals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value for a property of a row.
 *
 * @param property the property
 * @param value the value or null
 * @param <T> the table
 * @param <V> the type of the value
 */
public record Setting<T, V>(
        Property<T, V> property, @Nullable V value) {

    /**
     * Sets it.
     *
     * @param row a row
     * @return the row with the value
     */
    public T on(T row) {
        return property.setter().apply(row, value);
    }

    /**
     * The same with simpler values.
     *
     * @return the simpler ones
     */
    public List<Setting<T, V>> smaller() {
        List<Setting<T, V>> smaller = new ArrayList<>();
        property.domain().simpler(value).forEach(simple -> smaller.add(new Setting<>(property, simple)));
        return smaller;
    }

    @Override
    public String toString() {
        return property.name() + " = " + Literals.of(value);
    }
}
