package io.rowloom.engine.evaluate;

import io.rowloom.meta.TableDefinition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stored values of one row, by position, in the form of {@link io.rowloom.engine.value.Stored}. It never changes: a write makes a new row.
 */
public final class Row {

    private final @Nullable Object[] values;

    /**
     * Takes over values.
     *
     * @param values the values in their stored form; the caller does not touch them any more
     */
    private Row(@Nullable Object[] values) {
        this.values = values;
    }

    /**
     * Makes a row without a copy of its values.
     *
     * @param values the values in their stored form; the caller does not touch them any more
     * @return the row
     */
    static Row taking(@Nullable Object[] values) {
        return new Row(values);
    }

    /**
     * Makes a row of values.
     *
     * @param values the values in their stored form
     * @return the row
     */
    public static Row of(@Nullable Object[] values) {
        return new Row(values.clone());
    }

    /**
     * Tells the id.
     *
     * @return a {@link java.util.UUID} or a {@link Long}
     */
    public Object id() {
        return Objects.requireNonNull(values[TableDefinition.ID]);
    }

    /**
     * Tells a value.
     *
     * @param position the position of the column
     * @return the value, or null; bytes are the store's own and must not be changed
     */
    public @Nullable Object at(int position) {
        return values[position];
    }

    /**
     * Counts the values.
     *
     * @return how many columns the row has
     */
    public int size() {
        return values.length;
    }

    @Nullable
    Object[] copy() {
        return values.clone();
    }
}
