package io.rowloom.meta;

import java.util.List;

/**
 * A field whose record is spread over several columns, for validation.
 *
 * @param declaredIn the class that declares the field
 * @param property the name of the field
 * @param nullable whether the field may be null
 * @param record the record
 * @param required the components of the record that may not be null where the record is there, records in it apart
 */
public record EmbeddedField(
        Class<?> declaredIn, String property, boolean nullable, Class<?> record, List<String> required) {

    /**
     * Copies the list.
     *
     * @param declaredIn the class that declares the field
     * @param property the name of the field
     * @param nullable whether the field may be null
     * @param record the record
     * @param required the components of the record that may not be null
     */
    public EmbeddedField {
        required = List.copyOf(required);
    }
}
