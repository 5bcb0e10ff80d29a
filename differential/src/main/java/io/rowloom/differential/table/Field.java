package io.rowloom.differential.table;

import io.rowloom.differential.value.Domain;
import io.rowloom.query.Column;
import io.rowloom.query.Expression;
import io.rowloom.state.ColumnType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param column the column
 * @param domain the values that it is compared with
 * @param getter reads it from a row
 * @param <T> the table
 * @param <V> the type of the values
 */
public record Field<T, V>(Column<T, V> column, Domain<V> domain, Function<T, @Nullable V> getter)
        implements Expr<T, V> {

    @Override
    public Expression<T, V> api() {
        return column;
    }

    @Override
    public @Nullable V of(T row, Rows rows) {
        return getter.apply(row);
    }

    @Override
    public double most() {
        ColumnType<V> type = column.type();
        return switch (type.kind()) {
            case SHORT -> -(double) Short.MIN_VALUE;
            case INT -> -(double) Integer.MIN_VALUE;
            case LONG -> -(double) Long.MIN_VALUE;
            case DOUBLE -> type.javaType() == Float.class ? Float.MAX_VALUE : Double.MAX_VALUE;
            case DECIMAL -> Math.pow(10, type.length() - type.scale());
            default -> 0;
        };
    }

    @Override
    public String toString() {
        return column.model().getSimpleName() + "_." + column.field();
    }
}
