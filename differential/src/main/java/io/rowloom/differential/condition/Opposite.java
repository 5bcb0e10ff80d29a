package io.rowloom.differential.condition;

import io.rowloom.differential.table.Cond;
import io.rowloom.differential.table.Rows;
import io.rowloom.differential.value.Truth;
import io.rowloom.query.Condition;
import java.util.ArrayList;
import java.util.List;

/**
 * A condition turned round.
 *
 * @param part the condition
 * @param <T> the table
 */
public record Opposite<T>(Cond<T> part) implements Cond<T> {

    @Override
    public Condition<T> api() {
        return part.api().not();
    }

    @Override
    public Truth of(T row, Rows rows) {
        return part.of(row, rows).not();
    }

    @Override
    public List<Cond<T>> smaller() {
        List<Cond<T>> smaller = new ArrayList<>(List.of(part));
        part.smaller().forEach(simple -> smaller.add(new Opposite<>(simple)));
        return smaller;
    }

    @Override
    public String toString() {
        return part + ".not()";
    }
}
