package io.rowloom.memory.read;

import io.rowloom.engine.evaluate.Row;
import io.rowloom.engine.evaluate.TableRows;
import io.rowloom.memory.table.TableVersion;
import io.rowloom.query.Condition;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows of the table that a question is about: each that is looked at is counted, and only as long as there is time. */
final class CountedRows implements TableRows {

    private final TableVersion version;
    private final Bounds bounds;
    private final Effort effort;
    private long seen;

    CountedRows(TableVersion version, Bounds bounds, Effort effort) {
        this.version = version;
        this.bounds = bounds;
        this.effort = effort;
    }

    @Override
    public @Nullable Row find(Object id) {
        return version.find(id);
    }

    @Override
    public void visit(@Nullable Condition<?> where, Predicate<Row> visitor) {
        Plan plan = plan();
        plan.visit(version, row -> {
            effort.patience().check();
            seen++;
            return visitor.test(row);
        });
        effort.tally().read(seen);
        List<String> fields = plan.isScan() && where != null ? boundFields() : List.of();
        if (!fields.isEmpty()) {
            effort.tally().scanned(version.table(), fields, seen);
        }
    }

    /** Tells how the rows are found. */
    String words() {
        Plan plan = plan();
        List<String> fields = plan.isScan() ? boundFields() : List.of();
        return plan.words(version.table())
                + (fields.isEmpty() ? "" : ": no index is declared that begins with " + String.join(" or ", fields));
    }

    private Plan plan() {
        return Plan.of(version.table(), bounds);
    }

    private List<String> boundFields() {
        return bounds.columns().stream()
                .map(position -> version.table().columns().get(position).field())
                .toList();
    }
}
