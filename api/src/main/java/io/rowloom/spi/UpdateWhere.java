package io.rowloom.spi;

import io.rowloom.meta.TableType;
import io.rowloom.query.Condition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of all rows for which a condition is true. Every column that it names belongs to the table: the engine has
 * checked that.
 *
 * @param table the table
 * @param changes what the columns become, one or more, each column once
 * @param where what must hold, or null for all rows
 * @param <T> the class of the rows
 */
public record UpdateWhere<T>(
        TableType<T> table, List<Change> changes, @Nullable Condition<? super T> where) {

    /**
     * Checks that nothing is null and copies the list.
     *
     * @param table the table
     * @param changes what the columns become
     * @param where what must hold, or null
     */
    public UpdateWhere {
        Objects.requireNonNull(table, "table");
        changes = List.copyOf(changes);
    }
}
