package io.rowloom.engine.evaluate;

import io.rowloom.meta.TableType;

/** The rows of all tables at one moment, as a session sees them: what a question is answered from, with the questions inside of it. */
@FunctionalInterface
public interface Picture {

    /**
     * Finds the rows of a table.
     *
     * @param table the table
     * @return its rows
     * @throws io.rowloom.error.SchemaException if the table was not created
     */
    TableRows table(TableType<?> table);
}
