package io.rowloom.engine.evaluate;

import io.rowloom.engine.store.Aggregations;
import io.rowloom.engine.value.Semantics;
import io.rowloom.engine.value.Stored;
import io.rowloom.engine.value.Truth;
import io.rowloom.query.Expression;
import io.rowloom.spi.Select;
import io.rowloom.spi.SelectValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers one question for values: computes them from the rows that were found. */
public final class ValuesReading {

    private final SelectValues<?> select;
    private final Picture picture;
    private final Semantics semantics;

    /**
     * Prepares a question.
     *
     * @param select the question
     * @param picture the rows that are read
     * @param semantics what the store means by its words
     */
    public ValuesReading(SelectValues<?> select, Picture picture, Semantics semantics) {
        this.select = select;
        this.picture = picture;
        this.semantics = semantics;
    }

    /**
     * Tells which rows the values are computed from.
     *
     * @return the question for them, without order, offset and limit
     */
    public Select<?> sources() {
        return all(select.rows());
    }

    /**
     * Computes the values.
     *
     * @param found the rows of {@link #sources}
     * @return for each row of the result its values in the form of conditions
     */
    public List<@Nullable Object[]> rows(List<Row> found) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        iterator(found).forEachRemaining(rows::add);
        return rows;
    }

    /**
     * Computes the values of each row of the result when it is asked for; of distinct ones all at once.
     *
     * @param found the rows of {@link #sources}
     * @return for each row of the result its values in the form of conditions
     */
    public Iterator<@Nullable Object[]> iterator(List<Row> found) {
        if (select.rows().limit() == 0) {
            return Collections.emptyIterator();
        }
        Operands operands = new Operands(select.rows().table(), picture, semantics);
        List<Row> sources = new ArrayList<>(found);
        if (Aggregations.isSummary(select)) {
            Groups groups = new Groups(select, operands, semantics);
            sources = new ArrayList<>(groups.of(sources));
            operands = groups.operands();
            having(sources, operands);
        }
        if (!select.rows().orderBy().isEmpty()) {
            sources.sort(new RowOrder(operands, semantics).bind(select.rows().orderBy()));
        }
        Function<Row, @Nullable Object[]> values = values(operands);
        return select.distinct()
                ? slice(distinct(sources.stream().map(values).toList())).iterator()
                : slice(sources).stream().map(values).iterator();
    }

    private static <T> Select<T> all(Select<T> rows) {
        return new Select<>(rows.table(), rows.where(), List.of(), 0, Select.UNLIMITED);
    }

    private void having(List<Row> groups, Operands operands) {
        if (select.having() != null) {
            RowCondition condition = new Evaluator(operands, picture, semantics).bind(select.having());
            groups.removeIf(group -> condition.of(group) != Truth.TRUE);
        }
    }

    private Function<Row, @Nullable Object[]> values(Operands operands) {
        List<Operand> readers = select.values().stream().map(operands::bind).toList();
        return source -> {
            @Nullable Object[] row = new @Nullable Object[readers.size()];
            for (int i = 0; i < row.length; i++) {
                Expression<?, ?> value = select.values().get(i);
                row[i] = Stored.shown(value.type().kind(), readers.get(i).of(source));
            }
            return row;
        };
    }

    private List<@Nullable Object[]> distinct(List<@Nullable Object[]> rows) {
        Set<List<@Nullable Object>> seen = new TreeSet<>(ValueOrder.of(select.values(), semantics));
        return rows.stream().filter(row -> seen.add(stored(row))).toList();
    }

    /** The values in the form in which they are ordered. */
    private List<@Nullable Object> stored(@Nullable Object[] row) {
        List<@Nullable Object> values = new ArrayList<>(row.length);
        for (int i = 0; i < row.length; i++) {
            Object value = row[i];
            values.add(
                    value == null
                            ? null
                            : Stored.of(select.values().get(i).type().kind(), value));
        }
        return values;
    }

    private <E> List<E> slice(List<E> rows) {
        long offset = Math.min(select.rows().offset(), rows.size());
        long end = Math.min(rows.size() - offset, select.rows().limit()) + offset;
        return rows.subList((int) offset, (int) end);
    }
}
