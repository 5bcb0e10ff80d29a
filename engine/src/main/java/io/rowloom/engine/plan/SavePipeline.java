package io.rowloom.engine.plan;

import io.rowloom.engine.table.References;
import io.rowloom.error.MisuseException;
import io.rowloom.error.RowloomException;
import io.rowloom.error.StaleRowException;
import io.rowloom.meta.IdKind;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableType;
import io.rowloom.spi.RowUpdate;
import io.rowloom.spi.StoreSession;
import io.rowloom.state.HiddenState;
import io.rowloom.state.RowState;
import io.rowloom.state.Snapshot;
import io.rowloom.state.UuidSource;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first half of a save, the same for every store: strip and normalise, find what changed, check, stamp. It touches
 * no row, except that a row which needs a judge, or has a record to be made of other values, wears them until the verdict.
 */
public final class SavePipeline {

    private static final long FIRST_VERSION = 1;

    private final @Nullable Validator validator;
    private final PatchPipeline patches;

    public SavePipeline(@Nullable Validator validator) {
        this.validator = validator;
        this.patches = new PatchPipeline(validator);
    }

    public PatchPipeline patches() {
        return patches;
    }

    @SuppressWarnings("unchecked") // the class of a T is a Class<T>: a companion knows its own class
    public static <T> TableType<T> tableOf(T row) {
        return ModelTypes.table((Class<T>) Objects.requireNonNull(row, "row").getClass());
    }

    /** Plans one row; those that are saved in the same call may be new and referred to. */
    public <T> RowPlan<T> plan(T row, long now, Set<?> together) {
        RowPlan<T> plan = draft(row);
        if (plan.isEmpty()) {
            return plan;
        }
        References.checkTargets(plan.table(), row, together);
        RowPlan<T> checked = checked(plan);
        stamp(checked, now);
        return checked;
    }

    /** Plans all rows, or throws with the violations of all of them; together is the set of the rows themselves. */
    public <T> List<RowPlan<? extends T>> planAll(List<T> rows, long now, Set<?> together) {
        List<RowPlan<? extends T>> plans = new ArrayList<>(rows.size());
        Set<ConstraintViolation<?>> violations = new HashSet<>();
        try {
            for (T row : rows) {
                try {
                    plans.add(plan(row, now, together));
                } catch (ConstraintViolationException e) {
                    violations.addAll(e.getConstraintViolations());
                }
            }
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return plans;
        } catch (RuntimeException e) {
            plans.forEach(RowPlan::abandon);
            throw e;
        }
    }

    /** Takes the values of rows as those of new ones, checked and stamped, or throws with the violations of all of them. */
    public <T> List<Snapshot> copies(TableType<T> table, List<T> rows, long now) {
        List<Snapshot> copies = new ArrayList<>(rows.size());
        Set<ConstraintViolation<?>> violations = new HashSet<>();
        Set<Object> together = Collections.newSetFromMap(new IdentityHashMap<>());
        together.addAll(rows);
        for (T row : rows) {
            References.checkTargets(tableOf(row), row, together);
            try {
                copies.add(copy(table, row, now));
            } catch (ConstraintViolationException e) {
                violations.addAll(e.getConstraintViolations());
            }
        }
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return copies;
    }

    private <T> Snapshot copy(TableType<T> table, T row, long now) {
        TableType<T> own = tableOf(row);
        if (!own.equals(table)) {
            throw new MisuseException("upsertAll expects rows of one table and found a " + table + " and a " + own
                    + ", which have different keys. Make one call for each table.");
        }
        Snapshot values = table.prepare(row);
        RowPlan<T> checked = checked(new RowPlan<>(row, table, values, null, 0, null));
        checked.abandon();
        if (table.definition().idKind() == IdKind.UUID) {
            values.identify(idOfCopy(table.state(row)));
        }
        values.stamp(now, now);
        values.stampVersion(FIRST_VERSION);
        return values;
    }

    /** The id that the row has, without giving it one. */
    private static Object idOfCopy(@Nullable RowState state) {
        Snapshot known = HiddenState.lastKnown(state);
        return switch (state) {
            case RowState.Fresh fresh -> fresh.id();
            case null, default -> known == null ? UuidSource.next() : known.id();
        };
    }

    private static <T> RowPlan<T> draft(T row) {
        TableType<T> table = tableOf(row);
        Snapshot before = stored(table, row);
        Snapshot values = table.prepare(row);
        return new RowPlan<>(row, table, values, before, before == null ? 0 : toUpdate(table, values, before), null);
    }

    /** The columns that differ; all where nobody knows what was loaded, the time too, so that there is always one. */
    private static long toUpdate(TableType<?> table, Snapshot values, Snapshot before) {
        return table.keepsState()
                ? table.changed(values, before)
                : table.fieldMask() | table.definition().movedMask();
    }

    public static <T> @Nullable Snapshot stored(TableType<T> table, T row) {
        return switch (table.state(row)) {
            case null -> null;
            case RowState.Fresh fresh -> null;
            case Snapshot snapshot -> snapshot;
            case RowState.Deleted deleted ->
                throw new StaleRowException(
                        table.type(),
                        "saving " + name(table, deleted.last())
                                + " found that it was deleted through this very object. Save a new " + table
                                + " instead.");
            case RowState.Unknown unknown ->
                throw new MisuseException(name(table, unknown.last())
                        + " was saved in a transaction whose commit was never answered, so nobody knows what is stored."
                        + " Call session.refresh(row) first.");
        };
    }

    public static String name(TableType<?> table, Snapshot known) {
        return table + " " + known.id();
    }

    private <T> RowPlan<T> checked(RowPlan<T> plan) {
        TableType<T> table = plan.table();
        boolean passed = table.valid(plan.values());
        boolean sure = passed && table.guardIsComplete() && validator == null;
        if (sure && !mayBeRefused(plan)) {
            return plan;
        }
        Snapshot original = table.keepsState() ? table.capture(plan.row()) : null;
        RowPlan<T> worn = new RowPlan<>(plan.row(), table, plan.values(), plan.before(), plan.changed(), original);
        try {
            T judged = table.install(plan.row(), plan.values());
            if (!sure) {
                judge(table, judged, passed);
            }
            return worn;
        } catch (RuntimeException e) {
            worn.abandon();
            throw e;
        }
    }

    /**
     * Says whether the program's own code has yet to take the values: the constructor of a record took others, from which
     * these differ. It must not refuse them when they are stored already.
     */
    private static <T> boolean mayBeRefused(RowPlan<T> plan) {
        TableType<T> table = plan.table();
        boolean constructs =
                !table.keepsState() || !table.definition().embedded().isEmpty();
        return constructs && table.changed(plan.values(), table.capture(plan.row())) != 0;
    }

    private <T> void judge(TableType<T> table, T judged, boolean passed) {
        Set<ConstraintViolation<?>> violations = new HashSet<>(Judge.of(table).violations(judged));
        if (validator != null && violations.isEmpty()) {
            violations.addAll(validator.validate(judged));
        }
        if (!violations.isEmpty() || !passed) {
            throw refusal(table, violations);
        }
    }

    /** What the validator of the options says of a value of one column. */
    public List<String> complaints(TableColumn column, Object value) {
        return validator == null ? List.of() : Judge.complaints(validator, column, value);
    }

    static RuntimeException refusal(TableType<?> table, Set<ConstraintViolation<?>> violations) {
        if (violations.isEmpty()) {
            return new IllegalStateException(
                    "the generated guard of " + table
                            + " refused a row in which the validator found nothing wrong: this is a defect of Rowloom, please report the constraints of the model");
        }
        return new ConstraintViolationException(violations);
    }

    private static <T> void stamp(RowPlan<T> plan, long now) {
        Snapshot values = plan.values();
        Snapshot before = plan.before();
        if (before != null) {
            values.identify(before.id());
            values.stamp(before.createdMicros(), Math.max(now, before.updatedMicros()));
            values.stampVersion(before.version() + 1);
        } else {
            Object id = plan.table().firstId(plan.row());
            if (id != null) {
                values.identify(id);
            }
            values.stamp(now, now);
            values.stampVersion(FIRST_VERSION);
        }
    }

    public static RowUpdate update(RowPlan<?> plan) {
        Snapshot before = Objects.requireNonNull(plan.before(), "an update has a row before it");
        return new RowUpdate(
                plan.values(), plan.changed() | plan.table().definition().movedMask(), before.version());
    }

    /** Nobody was matched: the row has vanished, or somebody else has written it. Only now it is worth a question which. */
    public static <T> RowloomException unmatched(StoreSession store, RowPlan<T> plan) {
        Snapshot before = Objects.requireNonNull(plan.before(), "an update has a row before it");
        return LostRace.isThere(store, plan.table(), before.id())
                ? LostRace.of(plan.table(), before, "saving")
                : vanished(plan);
    }

    public static StaleRowException vanished(RowPlan<?> plan) {
        return new StaleRowException(
                plan.table().type(),
                "saving " + name(plan.table(), plan.values())
                        + " found no row: it was deleted after it was read. Read it again, or save a new "
                        + plan.table() + ".");
    }
}
