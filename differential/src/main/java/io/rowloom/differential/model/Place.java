package io.rowloom.differential.model;

import io.rowloom.constraint.Str16;
import io.rowloom.constraint.Str64;
import org.jspecify.annotations.Nullable;

/**
 * A value of three columns.
 *
 * @param street a text
 * @param number a number
 * @param zip a text that may be missing
 */
public record Place(
        @Str64 String street, int number, @Nullable @Str16 String zip) {}
