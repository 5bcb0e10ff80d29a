package io.rowloom.differential.expression;

import io.rowloom.differential.table.Expr;
import io.rowloom.differential.table.Rows;
import io.rowloom.differential.value.Domain;
import io.rowloom.differential.value.NumberDomains;
import io.rowloom.query.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The length of a text.
 *
 * @param text the text
 * @param <T> the table
 */
public record Measured<T>(Expr<T, String> text) implements Expr<T, Integer> {

    @Override
    public Expression<T, Integer> api() {
        return Faces.text(text).length();
    }

    @Override
    public Domain<Integer> domain() {
        return Sums.wide(NumberDomains.INT, io.rowloom.state.ColumnType.Kind.INT);
    }

    @Override
    public @Nullable Integer of(T row, Rows rows) {
        String value = text.of(row, rows);
        return value == null ? null : (int) value.codePoints().count();
    }

    @Override
    public double most() {
        return Integer.MAX_VALUE;
    }

    @Override
    public List<Expr<T, Integer>> smaller() {
        return text.smaller().stream().<Expr<T, Integer>>map(Measured::new).toList();
    }

    @Override
    public String toString() {
        return text + ".length()";
    }
}
