package io.rowloom.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one row of a {@link Projection}, in the order in which they were selected. It never changes. */
public final class SelectedRow {

    private final List<@Nullable Object> values;

    /**
     * Keeps the values.
     *
     * @param values for each selection its value, or null where it is absent
     */
    public SelectedRow(List<? extends @Nullable Object> values) {
        this.values = Collections.unmodifiableList(new ArrayList<@Nullable Object>(values));
    }

    /**
     * Tells a value.
     *
     * @param place the place among the selections, from 0
     * @param selection the selection at this place
     * @param <V> the type of the value
     * @return the value, or null where it is absent
     * @throws IndexOutOfBoundsException if less was selected
     */
    @SuppressWarnings("unchecked") // the engine puts a value of the selection's type at its place
    public <V> @Nullable V find(int place, Selection<?, V> selection) {
        return (V) values.get(place);
    }

    /**
     * Hands a value on to a constructor, which knows itself whether it may be absent.
     *
     * @param place the place among the selections, from 0
     * @param selection the selection at this place
     * @param <V> the type of the value
     * @return the value; null where it is absent
     * @throws IndexOutOfBoundsException if less was selected
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // see above; the constructor is told of nulls by its documentation
    public <V> V get(int place, Selection<?, V> selection) {
        return (V) values.get(place);
    }

    /**
     * Tells all values.
     *
     * @return the values, some of them null; unmodifiable
     */
    public List<@Nullable Object> values() {
        return values;
    }
}
