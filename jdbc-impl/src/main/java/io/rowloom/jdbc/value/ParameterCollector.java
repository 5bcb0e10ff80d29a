package io.rowloom.jdbc.value;

import io.rowloom.meta.ObjectRowWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the values of a row as objects, in the order in which they are written: for the echo, and to look for a missing parent. */
public final class ParameterCollector extends ObjectRowWriter {

    private final List<@Nullable Object> values = new ArrayList<>();

    /**
     * Gives what was gathered.
     *
     * @return the values so far
     */
    public List<@Nullable Object> values() {
        return values;
    }

    @Override
    protected void take(int column, @Nullable Object value) {
        values.add(value);
    }
}
