package io.rowloom.engine.evaluate;

import io.rowloom.engine.value.Semantics;
import io.rowloom.engine.value.Truth;
import io.rowloom.spi.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Answers one question for rows from one picture of the store. */
public final class RowsReading {

    private final Select<?> select;
    private final TableRows rows;
    private final Picture picture;
    private final Semantics semantics;
    private final RowCondition where;

    /**
     * Prepares a question.
     *
     * @param select the question
     * @param picture what it is answered from
     * @param semantics what the store means by its words
     */
    public RowsReading(Select<?> select, Picture picture, Semantics semantics) {
        this(select, picture.table(select.table()), picture, semantics);
    }

    /**
     * Prepares a question whose rows are found in a way of their own, for instance counted.
     *
     * @param select the question
     * @param rows the rows of its table
     * @param picture what the questions inside of it are answered from
     * @param semantics what the store means by its words
     */
    public RowsReading(Select<?> select, TableRows rows, Picture picture, Semantics semantics) {
        this.select = select;
        this.rows = rows;
        this.picture = picture;
        this.semantics = semantics;
        this.where = select.where() == null
                ? row -> Truth.TRUE
                : new Evaluator(select.table(), picture, semantics).bind(Objects.requireNonNull(select.where()));
    }

    /**
     * Finds the rows. Those that no order tells apart come as {@link Semantics#shuffle} leaves them (rule W10).
     *
     * @param seed what their order follows from
     * @return the rows in their order
     */
    public List<Row> rows(long seed) {
        List<Row> found = new ArrayList<>();
        if (select.limit() == 0) {
            return found;
        }
        visit(row -> {
            found.add(row);
            return true;
        });
        semantics.shuffle(found, mixed(seed, found.size()));
        if (!select.orderBy().isEmpty()) {
            found.sort(
                    new RowOrder(new Operands(select.table(), picture, semantics), semantics).bind(select.orderBy()));
        }
        return slice(found);
    }

    /**
     * Counts the rows.
     *
     * @return how many there are behind the offset and within the limit
     */
    public long count() {
        Counter counter = new Counter();
        long enough =
                select.limit() == Select.UNLIMITED ? Select.UNLIMITED : saturated(select.offset(), select.limit());
        if (enough > 0) {
            visit(row -> ++counter.rows < enough);
        }
        return Math.max(0, counter.rows - select.offset());
    }

    private void visit(Predicate<Row> visitor) {
        rows.visit(select.where(), row -> where.of(row) != Truth.TRUE || visitor.test(row));
    }

    private List<Row> slice(List<Row> rows) {
        int from = (int) Math.min(select.offset(), rows.size());
        int to = (int) Math.min(saturated(select.offset(), select.limit()), rows.size());
        return rows.subList(from, to);
    }

    /** Every question about other rows, or another part of them, may get them in another order. */
    private long mixed(long seed, int rows) {
        long mixed = seed;
        for (long part : new long[] {rows, select.offset(), select.limit()}) {
            mixed = mixed * 6_364_136_223_846_793_005L + part;
        }
        return mixed;
    }

    private static long saturated(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    private static final class Counter {
        private long rows;
    }
}
