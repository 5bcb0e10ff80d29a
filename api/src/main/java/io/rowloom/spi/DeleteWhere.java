package io.rowloom.spi;

import io.rowloom.meta.TableType;
import io.rowloom.query.Condition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The deletion of all rows for which a condition is true.
 *
 * @param table the table
 * @param where what must hold, or null for all rows
 * @param <T> the class of the rows
 */
public record DeleteWhere<T>(TableType<T> table, @Nullable Condition<? super T> where) {

    /**
     * Checks that there is a table.
     *
     * @param table the table
     * @param where what must hold, or null
     */
    public DeleteWhere {
        Objects.requireNonNull(table, "table");
    }
}
