package io.rowloom.memory;

import org.jspecify.annotations.Nullable;

/**
 * A field of a row that has another value than before.
 *
 * @param field the name of the field in the model, such as {@code name} or {@code address.street}
 * @param before the value that it had, of the type of the field; of a reference the id
 * @param after the value that it has
 */
public record FieldDiff(
        String field, @Nullable Object before, @Nullable Object after) {

    /**
     * Puts it into words.
     *
     * @return the field, the value before and the value after, long ones cut
     */
    @Override
    public String toString() {
        return field + ": " + DiffText.value(before) + " → " + DiffText.value(after);
    }
}
