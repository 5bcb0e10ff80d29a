package io.rowloom.differential.program;

import io.rowloom.Table;
import io.rowloom.differential.table.Expr;
import io.rowloom.differential.value.Domain;
import io.rowloom.query.Expression;
import io.rowloom.query.Projection;
import io.rowloom.query.Selectable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks for some values of rows.
 *
 * @param question the query
 * @param values what is asked for, one to eight values
 * @param distinct whether equal ones are given once
 * @param <T> the class of the rows
 */
public record Pick<T extends Table<?>>(Question<T> question, List<Expr<T, ?>> values, boolean distinct) implements Op {

    /** Copies the list. */
    public Pick {
        values = List.copyOf(values);
    }

    @Override
    public List<Object> on(World world) {
        List<Expression<T, ?>> columns = new ArrayList<>();
        values.forEach(value -> columns.add(value.api()));
        if (distinct) {
            List<List<Object>> rows = new ArrayList<>(
                    selected(question.in(world.session()), columns).distinct().all());
            rows.sort(Comparator.comparing(Object::toString));
            return List.copyOf(rows);
        }
        return List.copyOf(
                selected(question.total().in(world.session()), columns).all());
    }

    private static List<Object> row(Object... values) {
        return Arrays.stream(values).map(Domain::plain).toList();
    }

    /** Each number of values has a call of its own. */
    static <T> Projection<List<Object>> selected(Selectable<T> from, List<? extends Expression<T, ?>> e) {
        return switch (e.size()) {
            case 1 -> from.select(e.get(0), Pick::row);
            case 2 -> from.select(e.get(0), e.get(1), Pick::row);
            case 3 -> from.select(e.get(0), e.get(1), e.get(2), Pick::row);
            case 4 -> from.select(e.get(0), e.get(1), e.get(2), e.get(3), Pick::row);
            case 5 -> from.select(e.get(0), e.get(1), e.get(2), e.get(3), e.get(4), Pick::row);
            case 6 -> from.select(e.get(0), e.get(1), e.get(2), e.get(3), e.get(4), e.get(5), Pick::row);
            case 7 -> from.select(e.get(0), e.get(1), e.get(2), e.get(3), e.get(4), e.get(5), e.get(6), Pick::row);
            default ->
                from.select(e.get(0), e.get(1), e.get(2), e.get(3), e.get(4), e.get(5), e.get(6), e.get(7), Pick::row);
        };
    }

    @Override
    public List<Op> smaller() {
        List<Op> smaller = new ArrayList<>();
        question.smaller().forEach(simple -> smaller.add(new Pick<>(simple, values, distinct)));
        if (distinct) {
            smaller.add(new Pick<>(question, values, false));
        }
        for (int i = 0; i < values.size(); i++) {
            List<Expr<T, ?>> fewer = new ArrayList<>(values);
            Expr<T, ?> value = fewer.remove(i);
            if (!fewer.isEmpty()) {
                smaller.add(new Pick<>(question, fewer, distinct));
            }
            for (Expr<T, ?> simple : value.smaller()) {
                List<Expr<T, ?>> changed = new ArrayList<>(values);
                changed.set(i, simple);
                smaller.add(new Pick<>(question, changed, distinct));
            }
        }
        return smaller;
    }

    @Override
    public String toString() {
        String selected = values.stream().map(Object::toString).collect(Collectors.joining(", "));
        return (distinct ? question : question.total()) + ".select(" + selected + ")" + (distinct ? ".distinct()" : "")
                + ".all()";
    }
}
