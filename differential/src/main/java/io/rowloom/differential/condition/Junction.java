package io.rowloom.differential.condition;

import io.rowloom.differential.table.Cond;
import io.rowloom.differential.table.Rows;
import io.rowloom.differential.value.Truth;
import io.rowloom.query.Condition;
import java.util.ArrayList;
import java.util.List;

/**
 * Two conditions of which both must hold, or one.
 *
 * @param left the one
 * @param both whether both must hold
 * @param right the other
 * @param <T> the table
 */
public record Junction<T>(Cond<T> left, boolean both, Cond<T> right) implements Cond<T> {

    @Override
    public Condition<T> api() {
        return both ? left.api().and(right.api()) : left.api().or(right.api());
    }

    @Override
    public Truth of(T row, Rows rows) {
        List<Truth> parts = List.of(left.of(row, rows), right.of(row, rows));
        return both ? Truth.all(parts) : Truth.any(parts);
    }

    @Override
    public List<Cond<T>> smaller() {
        List<Cond<T>> smaller = new ArrayList<>(List.of(left, right));
        left.smaller().forEach(simple -> smaller.add(new Junction<>(simple, both, right)));
        right.smaller().forEach(simple -> smaller.add(new Junction<>(left, both, simple)));
        return smaller;
    }

    @Override
    public String toString() {
        return left + (both ? ".and(" : ".or(") + right + ")";
    }
}
