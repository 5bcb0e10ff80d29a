package io.rowloom.engine;

import io.rowloom.constraint.NonEmptyStrippedStr64;

/** Refuses what white space around it hides. */
public record Code(@NonEmptyStrippedStr64 String text) {
    public Code {
        if ("bad".equals(text)) {
            throw new IllegalArgumentException("not this one");
        }
    }
}
