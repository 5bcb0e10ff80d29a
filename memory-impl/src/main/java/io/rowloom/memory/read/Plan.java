package io.rowloom.memory.read;

import io.rowloom.engine.evaluate.Row;
import io.rowloom.memory.table.KeyColumn;
import io.rowloom.memory.table.KeyRange;
import io.rowloom.memory.table.StoredIndex;
import io.rowloom.memory.table.StoredTable;
import io.rowloom.memory.table.TableVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Where to look for the rows of a question: some ranges of one index, which do not overlap. Among the indexes the one is
 * taken whose first columns are bound best: as many as possible by equality, then by a list or a range.
 *
 * @param index the place of the index in {@link StoredTable#indexes()}
 * @param ranges the ranges
 * @param rank how well the columns of the index are bound; 0 when the whole table is read
 */
record Plan(int index, List<KeyRange> ranges, int rank) {

    static Plan of(StoredTable table, Bounds bounds) {
        Plan best = along(0, table.indexes().getFirst(), bounds);
        for (int i = 1; i < table.indexes().size(); i++) {
            Plan plan = along(i, table.indexes().get(i), bounds);
            if (plan.rank > best.rank) {
                best = plan;
            }
        }
        return best;
    }

    boolean isScan() {
        return rank == 0;
    }

    /** Visits the rows of the ranges, as long as the visitor says so. */
    void visit(TableVersion version, Predicate<Row> visitor) {
        for (KeyRange range : ranges) {
            if (!version.by(index).visit(range, visitor)) {
                return;
            }
        }
    }

    /** Tells where the rows are looked for. */
    String words(StoredTable table) {
        if (isScan()) {
            return "every row of " + table.definition().name() + " is read";
        }
        StoredIndex used = table.indexes().get(index);
        return "rows of " + table.definition().name() + " are found by the index "
                + used.definition().name() + " " + used.definition().fields() + " in " + ranges.size()
                + (ranges.size() == 1 ? " range" : " ranges");
    }

    private static Plan along(int place, StoredIndex index, Bounds bounds) {
        List<Object> equal = new ArrayList<>();
        for (KeyColumn column : index.key()) {
            List<Object> values = bounds.values(column.position());
            if (values == null) {
                return between(place, index, equal, bounds);
            }
            if (values.size() != 1) {
                return among(place, index, equal, values);
            }
            equal.add(values.getFirst());
        }
        int whole = index.definition().unique() ? 1 : 0;
        return new Plan(place, List.of(new KeyRange(index.key(), equal, null, null)), 4 * equal.size() + whole);
    }

    private static Plan between(int place, StoredIndex index, List<Object> equal, Bounds bounds) {
        int next = index.key().get(equal.size()).position();
        KeyRange range = new KeyRange(index.key(), equal, bounds.low(next), bounds.high(next));
        int ends = (range.low() == null ? 0 : 1) + (range.high() == null ? 0 : 1);
        return new Plan(place, List.of(range), 4 * equal.size() + ends);
    }

    private static Plan among(int place, StoredIndex index, List<Object> equal, List<Object> values) {
        Comparator<Object> order = index.key().get(equal.size()).order();
        TreeSet<Object> distinct = new TreeSet<>(order);
        distinct.addAll(values);
        List<KeyRange> ranges = new ArrayList<>();
        for (Object value : distinct) {
            List<Object> prefix = new ArrayList<>(equal);
            prefix.add(value);
            ranges.add(new KeyRange(index.key(), prefix, null, null));
        }
        return new Plan(place, ranges, 4 * equal.size() + 3);
    }
}
