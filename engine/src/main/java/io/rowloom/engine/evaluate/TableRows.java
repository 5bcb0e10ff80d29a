package io.rowloom.engine.evaluate;

import io.rowloom.query.Condition;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table, as a question finds them. While a question is answered they do not change. Only {@link #find} and
 * {@link #visit} have to be there; a store with indexes does better in all three.
 */
public interface TableRows {

    /**
     * Finds a row by its id.
     *
     * @param id a {@link java.util.UUID} or {@link Long}
     * @return the row, or null
     */
    @Nullable
    Row find(Object id);

    /**
     * Visits every row for which a condition may hold, each once and in any order. Rows for which it does not hold may be among
     * them: whoever asks looks at the condition again. A store without indexes visits all rows.
     *
     * @param where the condition, or null for all rows
     * @param visitor is given each row, and says whether to go on
     */
    void visit(@Nullable Condition<?> where, Predicate<Row> visitor);

    /**
     * Visits the rows that refer to another one, each once and in any order.
     *
     * @param position the column that holds the reference
     * @param id the id of the other row
     * @param visitor is given each row whose column has that value
     */
    default void referring(int position, Object id, Consumer<Row> visitor) {
        visit(null, row -> {
            if (id.equals(row.at(position))) {
                visitor.accept(row);
            }
            return true;
        });
    }
}
