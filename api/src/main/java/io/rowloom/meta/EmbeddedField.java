package io.rowloom.meta;

/**
 * A field whose record is spread over several columns, for validation.
 *
 * @param declaredIn the class that declares the field
 * @param property the name of the field
 * @param nullable whether the field may be null
 */
public record EmbeddedField(Class<?> declaredIn, String property, boolean nullable) {}
