package io.rowloom.query;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one column becomes in {@link Query#update(Assignment)}. All assignments of one update see the row as it was
 * before (rule W01).
 * <pre>{@code
 * db.from(User.class).where(User_.name.eq("x")).update(User_.name.set("y"), User_.logins.plus(1));
 * }</pre>
 *
 * @param <T> the model that has the column
 */
public sealed interface Assignment<T> permits Assignment.Given, Assignment.Derived, Increment {

    /**
     * Tells which column is changed.
     *
     * @return the column
     */
    Column<T, ?> column();

    /**
     * A value of the caller's, checked by the constraints of the column before anything is sent.
     *
     * @param column the column
     * @param value the value of the field, or null
     * @param <T> the model
     * @param <V> the type of the field
     */
    record Given<T, V>(Column<T, V> column, @Nullable V value) implements Assignment<T> {
        /**
         * Checks that there is a column.
         *
         * @param column the column
         * @param value the value
         */
        public Given {
            Objects.requireNonNull(column, "column");
        }

        /**
         * Describes the assignment without its value.
         *
         * @return for example {@code User.name = ?}
         */
        @Override
        public String toString() {
            return column + " = ?";
        }
    }

    /**
     * A value that is computed from the row as it was.
     *
     * @param column the column
     * @param value how it is computed
     * @param <T> the model
     * @param <V> the type of the field
     */
    record Derived<T, V>(Column<T, V> column, Expression<? super T, V> value) implements Assignment<T> {
        /**
         * Checks that nothing is null.
         *
         * @param column the column
         * @param value how it is computed
         */
        public Derived {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(value, "value");
        }
    }
}
