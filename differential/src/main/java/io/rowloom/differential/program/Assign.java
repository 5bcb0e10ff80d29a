package io.rowloom.differential.program;

import io.rowloom.differential.table.Expr;
import io.rowloom.differential.table.Field;
import io.rowloom.differential.value.Literals;
import io.rowloom.query.Assignment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a column becomes in all rows that a query finds.
 *
 * @param field the column
 * @param computed what it becomes, or null
 * @param value what it becomes where nothing is computed; it may be null
 * @param <T> the table
 * @param <V> the type of the value
 */
public record Assign<T, V>(
        Field<T, V> field,
        @Nullable Expr<T, V> computed,
        @Nullable V value) {

    Assignment<T> api() {
        return computed == null ? field.column().set(value) : field.column().set(computed.api());
    }

    List<Assign<T, V>> smaller() {
        List<Assign<T, V>> smaller = new ArrayList<>();
        if (computed != null) {
            computed.smaller().forEach(simple -> smaller.add(new Assign<>(field, simple, null)));
        } else {
            field.domain().simpler(value).forEach(simple -> smaller.add(new Assign<>(field, null, simple)));
        }
        return smaller;
    }

    @Override
    public String toString() {
        return field + ".set(" + (computed == null ? Literals.of(value) : computed) + ")";
    }
}
