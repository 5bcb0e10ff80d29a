package io.rowloom.query;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a query inside of another one gives: one value of each row that it finds. The rows need not be read; the store
 * compares with them where they are. A value is looked for
 * among those of a {@link Projection} of one value, a reference among the rows of a {@link Query}.
 * <pre>{@code
 * Query<User> locals = db.from(User.class).where(User_.city.eq("Graz"));
 * db.from(Article.class).where(Article_.author.in(locals)).all();
 * }</pre>
 *
 * @param <V> the type of the value
 */
public interface Subquery<V extends @Nullable Object> {

    /**
     * Tells what the store needs to know.
     *
     * @return the table, the value and the condition
     * @throws io.rowloom.error.MisuseException if the query has an offset or a limit, which not every database takes here
     */
    Inner inner();

    /**
     * A query inside of another one.
     *
     * @param table the table that it asks
     * @param value the value that it gives, or null for the id
     * @param where what must hold, or null for all rows
     */
    record Inner(
            Class<?> table,
            @Nullable Expression<?, ?> value,
            @Nullable Condition<?> where) {
        /**
         * Checks that there is a table.
         *
         * @param table the table that it asks
         * @param value the value that it gives, or null for the id
         * @param where what must hold, or null
         */
        public Inner {
            Objects.requireNonNull(table, "table");
        }
    }
}
