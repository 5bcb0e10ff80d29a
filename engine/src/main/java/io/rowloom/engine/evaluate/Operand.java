package io.rowloom.engine.evaluate;

import org.jspecify.annotations.Nullable;

/** An expression that was bound to the columns of a table. */
@FunctionalInterface
interface Operand {

    /** Its value in a row, in stored form; a computed whole number is a {@link Long}. */
    @Nullable
    Object of(Row row);
}
