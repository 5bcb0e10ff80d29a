package io.rowloom.engine.write;

import io.rowloom.engine.plan.Judge;
import io.rowloom.engine.plan.SavePipeline;
import io.rowloom.engine.table.Columns;
import io.rowloom.error.MisuseException;
import io.rowloom.error.NotNullViolationException;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.error.Violation;
import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.query.Assignment;
import io.rowloom.query.Column;
import io.rowloom.query.ComparableColumn;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.Expressions;
import io.rowloom.query.Increment;
import io.rowloom.query.Literal;
import io.rowloom.query.NumericColumn;
import io.rowloom.spi.Change;
import io.rowloom.spi.UpdateWhere;
import io.rowloom.state.ColumnType;
import io.rowloom.state.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a change of many rows out of assignments: values of the caller's are checked by the constraints of their columns, and {@code updatedAt} moves on. */
public final class BulkUpdate<T> {

    private final TableType<T> table;
    private final SavePipeline pipeline;

    public BulkUpdate(TableType<T> table, SavePipeline pipeline) {
        this.table = table;
        this.pipeline = pipeline;
    }

    public UpdateWhere<T> of(
            List<? extends Assignment<? super T>> assignments, long now, @Nullable Condition<? super T> where) {
        if (assignments.isEmpty()) {
            throw new MisuseException(
                    "update expects one assignment or more, such as User_.name.set(\"x\"), and got none.");
        }
        Set<Integer> seen = new HashSet<>();
        List<Change> changes = new ArrayList<>(assignments.size() + 2);
        for (Assignment<? super T> assignment : assignments) {
            int position = table.position(assignment.column());
            checkColumn(assignment.column(), position, seen.add(position));
            changes.add(new Change(position, value(assignment, position)));
        }
        changes.add(new Change(TableDefinition.UPDATED_AT, movedOn(now)));
        if (table.definition().versioned()) {
            changes.add(new Change(TableDefinition.VERSION, nextVersion()));
        }
        return new UpdateWhere<>(table, changes, where);
    }

    private void checkColumn(Column<?, ?> column, int position, boolean first) {
        if (position < table.definition().firstField()) {
            throw new MisuseException(column
                    + " cannot be assigned: the id of a row never changes, and its timestamps and version are set"
                    + " by every write.");
        }
        if (!first) {
            throw new MisuseException(column + " is assigned twice in one update. Assign it once.");
        }
    }

    /** It never goes back, as in a save. */
    @SuppressWarnings("unchecked") // updatedAt of every table is a comparable column of instants
    private Expression<?, ?> movedOn(long now) {
        ComparableColumn<T, Instant> updatedAt =
                (ComparableColumn<T, Instant>) table.fields().get(TableDefinition.UPDATED_AT);
        return Expressions.greatest(updatedAt, Expressions.<T>value(Values.instant(now)));
    }

    /** Who read a row before the statement hears of it when saving (rule X09). */
    @SuppressWarnings("unchecked") // the version of every table that has one is a column of numbers
    private Expression<?, ?> nextVersion() {
        return ((NumericColumn<T, Long>) table.fields().get(TableDefinition.VERSION)).plus(1L);
    }

    private @Nullable Expression<?, ?> value(Assignment<? super T> assignment, int position) {
        return switch (assignment) {
            case Assignment.Given<?, ?> given -> given(given, table.columns().get(position));
            case Assignment.Derived<?, ?> derived -> checked(derived.value());
            case Increment<?, ?> increment -> checked(increment);
        };
    }

    private Expression<?, ?> checked(Expression<?, ?> value) {
        Columns.check(table, value);
        return value;
    }

    private @Nullable Expression<?, ?> given(Assignment.Given<?, ?> given, TableColumn column) {
        Object value = given.value();
        if (value == null) {
            if (!column.nullable()) {
                throw new NotNullViolationException(
                        new Violation(table.type().getSimpleName(), "", List.of(column.field())), null);
            }
            return null;
        }
        return isReference(column) ? literal(column.type(), value) : valid(column, value);
    }

    private boolean isReference(TableColumn column) {
        return table.definition().foreignKeys().stream().map(ForeignKey::field).anyMatch(column.field()::equals);
    }

    private Expression<?, ?> valid(TableColumn column, Object value) {
        Judge judge = Judge.of(table);
        Object stripped = value instanceof String text && judge.strips(column) ? text.strip() : value;
        Literal<?, ?> literal = literal(column.type(), stripped);
        Set<String> complaints = new HashSet<>(judge.complaints(column, stripped));
        complaints.addAll(pipeline.complaints(column, stripped));
        if (!complaints.isEmpty()) {
            throw new ValueOutOfRangeException("assigning " + table + "." + column.field() + " found a value that its"
                    + " constraints refuse: " + String.join("; ", complaints) + ". Nothing was sent.");
        }
        return literal;
    }

    @SuppressWarnings("unchecked") // a value of a column has the type of the column
    private static <V> Literal<?, ?> literal(ColumnType<V> type, Object value) {
        return Literal.of(type, (V) value);
    }
}
