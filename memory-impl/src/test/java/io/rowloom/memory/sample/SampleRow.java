package io.rowloom.memory.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A row that was read: all values by position, as a condition would hold them. */
public class SampleRow {

    private final Object[] values;

    protected SampleRow(Object[] values) {
        this.values = values;
    }

    public Object id() {
        return Objects.requireNonNull(values[0]);
    }

    public Object at(int position) {
        return values[position];
    }

    public List<Object> values() {
        return Arrays.asList(values);
    }
}
