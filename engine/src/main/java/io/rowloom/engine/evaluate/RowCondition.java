package io.rowloom.engine.evaluate;

import io.rowloom.engine.value.Truth;

/** A condition that was bound to the columns of a table. */
@FunctionalInterface
interface RowCondition {

    /** What the condition says of a row. */
    Truth of(Row row);
}
