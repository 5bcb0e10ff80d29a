package io.rowloom.memory.read;

import io.rowloom.memory.table.Row;
import io.rowloom.memory.value.Truth;

/** A condition that was bound to the columns of a table. */
@FunctionalInterface
interface RowCondition {

    /** What the condition says of a row. */
    Truth of(Row row);
}
