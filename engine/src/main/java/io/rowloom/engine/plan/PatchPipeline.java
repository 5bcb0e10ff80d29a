package io.rowloom.engine.plan;

import io.rowloom.Patch;
import io.rowloom.engine.table.ColumnValues;
import io.rowloom.error.MisuseException;
import io.rowloom.error.SchemaException;
import io.rowloom.meta.ObjectRowReader;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.state.Snapshot;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The first half of writing a patch, the same for every store: the values of the patch are laid over those that are stored, in a
 * row made for that, which is stripped and checked; only what the patch names is taken over. The row of the program is not touched.
 */
public final class PatchPipeline {

    private final @Nullable Validator validator;

    PatchPipeline(@Nullable Validator validator) {
        this.validator = validator;
    }

    /**
     * Plans the write.
     *
     * @param row the row
     * @param before what is stored
     * @param patch the columns and their values
     * @param now the time in microseconds
     */
    public <T> RowPlan<T> plan(T row, Snapshot before, Patch<? super T> patch, long now) {
        TableType<T> table = SavePipeline.tableOf(row);
        @Nullable Object[] stored = ColumnValues.all(table, before);
        @Nullable Object[] wanted = stored.clone();
        BitSet columns = overlay(table, patch, wanted);
        @Nullable Object[] fresh = checked(table, columns, wanted);
        long changed = 0;
        for (int i = columns.nextSetBit(0); i >= 0; i = columns.nextSetBit(i + 1)) {
            boolean same = table.keepsState() && Objects.deepEquals(stored[i], fresh[i]);
            changed |= same ? 0 : bit(table, i);
            stored[i] = fresh[i];
        }
        Snapshot values = snapshot(table, table.read(new ObjectRowReader(stored)));
        values.stamp(before.createdMicros(), Math.max(changed == 0 ? 0 : now, before.updatedMicros()));
        values.stampVersion(before.version() + (changed == 0 ? 0 : 1));
        return new RowPlan<>(row, table, values, before, changed, null, columns);
    }

    private static <M> BitSet overlay(TableType<?> table, Patch<M> patch, @Nullable Object[] values) {
        BitSet columns = new BitSet();
        for (Column<? super M, ?> column : patch.columns()) {
            int position = position(table, column);
            columns.set(position);
            values[position] = patch.value(column);
        }
        return columns;
    }

    /** Which column a patch means; id, timestamps and version are nobody's to patch. */
    static int position(TableType<?> table, Column<?, ?> column) {
        int position = table.position(column);
        if (position < table.definition().firstField()) {
            throw new MisuseException("a patch names " + column
                    + ", which is set by Rowloom and never changed by a program. Leave it out of the patch.");
        }
        return position;
    }

    /** The mask of one column, or of all where there is no bit for it. */
    public static long bit(TableType<?> table, int position) {
        return ColumnValues.isMasked(table) ? 1L << position : TableType.ALL;
    }

    /** What is known of a row that was just read. */
    public static <T> Snapshot snapshot(TableType<T> table, T read) {
        return Objects.requireNonNull(table.lastKnown(read), "a row that was read is stored");
    }

    /** Gives the values in the form in which they are stored, or throws what is wrong with those of the patch. */
    private <T> @Nullable Object[] checked(TableType<T> table, BitSet columns, @Nullable Object[] wanted) {
        T candidate = candidate(table, wanted);
        Snapshot values = table.prepare(candidate);
        @Nullable Object[] fresh = ColumnValues.all(table, values);
        Set<ConstraintViolation<?>> violations = new HashSet<>();
        for (int i = table.definition().firstField(); i < wanted.length; i++) {
            if (wanted[i] == null && fresh[i] != null) { // a primitive has no null: it became 0 or false
                violations.addAll(Judge.of(table)
                        .missing(table.type(), table.columns().get(i).field()));
            }
        }
        boolean passed = table.valid(values);
        if (!passed || !table.guardIsComplete() || validator != null) {
            violations.addAll(judged(table, columns, table.install(candidate, values), passed));
        }
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return fresh;
    }

    /** What the constructor of a record, or a setter, throws comes out as it is: it refuses the patch, not what is stored. */
    private static <T> T candidate(TableType<T> table, @Nullable Object[] wanted) {
        try {
            return table.read(new ObjectRowReader(wanted));
        } catch (SchemaException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
        }
    }

    private <T> Set<ConstraintViolation<?>> judged(TableType<T> table, BitSet columns, T candidate, boolean passed) {
        Set<ConstraintViolation<?>> all = new HashSet<>(Judge.of(table).violations(candidate));
        if (!passed && all.isEmpty()) {
            throw SavePipeline.refusal(table, all);
        }
        if (validator != null) {
            all.addAll(validator.validate(candidate));
        }
        Set<String> properties = columns.stream()
                .mapToObj(position -> property(table.columns().get(position).field()))
                .collect(Collectors.toSet());
        return all.stream()
                .filter(violation ->
                        properties.contains(property(violation.getPropertyPath().toString())))
                .collect(Collectors.toSet());
    }

    /** The property of the model that a path begins with. */
    private static String property(String path) {
        return path.split("[.\\[]", 2)[0];
    }
}
