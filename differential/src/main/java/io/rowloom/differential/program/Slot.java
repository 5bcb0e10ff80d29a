package io.rowloom.differential.program;

import io.rowloom.Table;
import io.rowloom.differential.table.TableSpec;

/**
 * A variable of a program that holds a row.
 *
 * @param table the table
 * @param number its number within the table
 * @param <T> the class of the row
 */
public record Slot<T extends Table<?>>(TableSpec<T> table, int number) {

    @Override
    public String toString() {
        return Character.toLowerCase(table.name().charAt(0)) + table.name().substring(1) + number;
    }
}
