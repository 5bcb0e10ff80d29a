package io.rowloom.memory.read;

import io.rowloom.memory.table.Root;
import io.rowloom.memory.table.Row;
import io.rowloom.memory.table.TableVersion;
import io.rowloom.memory.value.Semantics;
import io.rowloom.memory.value.Truth;
import io.rowloom.spi.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Answers one question over one version of the store. */
public final class Reading {

    private final Select<?> select;
    private final Root root;
    private final TableVersion version;
    private final Semantics semantics;
    private final Patience patience;
    private final RowCondition where;

    /**
     * Prepares a question.
     *
     * @param select the question
     * @param root the version of the store that is read
     * @param semantics what the store means by its words
     * @param patience how long it may take
     */
    public Reading(Select<?> select, Root root, Semantics semantics, Patience patience) {
        this.patience = patience;
        this.select = select;
        this.root = root;
        this.version = root.table(select.table());
        this.semantics = semantics;
        this.where = select.where() == null
                ? row -> Truth.TRUE
                : new Evaluator(select.table(), root, semantics).bind(Objects.requireNonNull(select.where()));
    }

    /**
     * Finds the rows.
     *
     * @param seed what the order of rows follows from that no order tells apart
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
            found.sort(new RowOrder(new Operands(select.table(), root, semantics), semantics).bind(select.orderBy()));
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

    /**
     * Tells how the rows are found.
     *
     * @return words for a person
     */
    public String explain() {
        String found = plan().words(version.table()) + wanted();
        return select.orderBy().isEmpty() ? found : found + "\nall rows that are found are sorted";
    }

    private Plan plan() {
        return Plan.of(version.table(), bounds());
    }

    private Bounds bounds() {
        return Bounds.of(select.table(), select.where());
    }

    private String wanted() {
        List<String> fields = plan().isScan() ? boundFields() : List.of();
        return fields.isEmpty() ? "" : ": no index is declared that begins with " + String.join(" or ", fields);
    }

    private List<String> boundFields() {
        return bounds().columns().stream()
                .map(position -> version.table().columns().get(position).field())
                .toList();
    }

    private void visit(Predicate<Row> visitor) {
        Plan plan = plan();
        Counter seen = new Counter();
        plan.visit(version, row -> {
            patience.check();
            seen.rows++;
            return where.of(row) != Truth.TRUE || visitor.test(row);
        });
        tell(plan, seen.rows);
    }

    private void tell(Plan plan, long rows) {
        patience.tally().read(rows);
        List<String> fields = plan.isScan() && select.where() != null ? boundFields() : List.of();
        if (!fields.isEmpty()) {
            patience.tally().scanned(version.table(), fields, rows);
        }
    }

    private List<Row> slice(List<Row> rows) {
        int from = (int) Math.min(select.offset(), rows.size());
        int to = (int) Math.min(saturated(select.offset(), select.limit()), rows.size());
        return rows.subList(from, to);
    }

    /** Every question about other rows, or another part of them, may get them in another order. */
    private long mixed(long seed, int rows) {
        long mixed = seed;
        for (long part : new long[] {rows, version.writes(), select.offset(), select.limit()}) {
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
