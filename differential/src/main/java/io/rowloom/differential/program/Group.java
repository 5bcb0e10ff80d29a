package io.rowloom.differential.program;

import io.rowloom.Table;
import io.rowloom.differential.table.Expr;
import io.rowloom.differential.value.Domain;
import io.rowloom.query.Expression;
import io.rowloom.query.Functions;
import io.rowloom.query.GroupedQuery;
import io.rowloom.query.Query;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes values of the rows of groups, or of all rows.
 *
 * @param question the query, without an order
 * @param keys what the rows of a group have in common; nothing for one group of all rows
 * @param sums what is made of each group
 * @param least how many rows a group must have
 * @param <T> the class of the rows
 */
public record Group<T extends Table<?>>(Question<T> question, List<Expr<T, ?>> keys, List<Summed<T>> sums, int least)
        implements Op {

    /** An average is right to a relative 1e-12 (rule N10). */
    private static final MathContext PROMISED = new MathContext(9);

    /** Copies the lists. */
    public Group {
        keys = List.copyOf(keys);
        sums = List.copyOf(sums);
    }

    @Override
    public List<Object> on(World world) {
        List<Expression<T, ?>> columns = new ArrayList<>();
        keys.forEach(key -> columns.add(key.api()));
        sums.forEach(sum -> columns.add(sum.api()));
        Query<T> query = question.in(world.session());
        List<List<Object>> groups = new ArrayList<>();
        if (keys.isEmpty()) {
            Pick.selected(query, columns).all().forEach(group -> groups.add(shown(group)));
        } else {
            Pick.selected(grouped(query, columns), columns).all().forEach(group -> groups.add(shown(group)));
        }
        groups.sort(Comparator.comparing(Object::toString));
        return List.copyOf(groups);
    }

    private GroupedQuery<T> grouped(Query<T> query, List<Expression<T, ?>> columns) {
        GroupedQuery<T> grouped = query.groupBy(columns.getFirst());
        for (int i = 1; i < keys.size(); i++) {
            grouped = grouped.groupBy(columns.get(i));
        }
        return least > 1 ? grouped.having(Functions.<T>count().ge((long) least)) : grouped;
    }

    private List<Object> shown(List<Object> group) {
        List<Object> shown = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            boolean average = i >= keys.size() && sums.get(i - keys.size()).how() == Summed.How.AVG;
            Object value = Domain.plain(group.get(i));
            shown.add(average && value instanceof Double number ? new BigDecimal(number).round(PROMISED) : value);
        }
        return shown;
    }

    @Override
    public List<Op> smaller() {
        List<Op> smaller = new ArrayList<>();
        question.smaller().forEach(simple -> smaller.add(new Group<>(simple, keys, sums, least)));
        if (least > 1) {
            smaller.add(new Group<>(question, keys, sums, 1));
        }
        for (int i = 0; i < keys.size(); i++) {
            List<Expr<T, ?>> fewer = new ArrayList<>(keys);
            fewer.remove(i);
            smaller.add(new Group<>(question, fewer, sums, fewer.isEmpty() ? 1 : least));
        }
        for (int i = 0; i < sums.size(); i++) {
            List<Summed<T>> fewer = new ArrayList<>(sums);
            Summed<T> sum = fewer.remove(i);
            if (!fewer.isEmpty()) {
                smaller.add(new Group<>(question, keys, fewer, least));
            }
            for (Summed<T> simple : sum.smaller()) {
                List<Summed<T>> changed = new ArrayList<>(sums);
                changed.set(i, simple);
                smaller.add(new Group<>(question, keys, changed, least));
            }
        }
        return smaller;
    }

    @Override
    public String toString() {
        String by = keys.stream().map(key -> ".groupBy(" + key + ")").collect(Collectors.joining());
        List<Object> columns = new ArrayList<>(keys);
        columns.addAll(sums);
        String selected = columns.stream().map(Object::toString).collect(Collectors.joining(", "));
        return question + by + (least > 1 ? ".having(count().ge(" + least + "L))" : "") + ".select(" + selected
                + ").all()";
    }
}
