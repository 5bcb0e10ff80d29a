package io.rowloom.memory;

import io.rowloom.Table;
import io.rowloom.error.MisuseException;
import io.rowloom.memory.step.Step;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a fault is to happen: {@code db.fail(Fault.SERIALIZATION).onCommit()}. Each call arranges it at once, for every call of that kind until
 * it is closed; {@link InjectedFault#times} and {@link InjectedFault#fromCall} make it fewer. A fault that cannot happen there is refused with
 * {@link MisuseException}.
 */
public final class FaultPoint {

    private final FaultPlan plan;
    private final Fault fault;

    FaultPoint(FaultPlan plan, Fault fault) {
        this.plan = plan;
        this.fault = fault;
    }

    /**
     * When a transaction begins, or a call that is a transaction of its own.
     *
     * @return the fault
     */
    public InjectedFault onBegin() {
        return at(Step.BEGIN, null);
    }

    /**
     * When rows of any table are read or locked.
     *
     * @return the fault
     */
    public InjectedFault onQuery() {
        return at(Step.QUERY, null);
    }

    /**
     * When rows of a table are read or locked; not when a question about another table looks at them.
     *
     * @param model the class or record of the table
     * @return the fault
     */
    public InjectedFault onQuery(Class<? extends Table<?>> model) {
        return at(Step.QUERY, model);
    }

    /**
     * When rows of any table are inserted or changed, one by one or many at once.
     *
     * @return the fault
     */
    public InjectedFault onSave() {
        return at(Step.SAVE, null);
    }

    /**
     * When rows of a table are inserted or changed, one by one or many at once.
     *
     * @param model the class or record of the table
     * @return the fault
     */
    public InjectedFault onSave(Class<? extends Table<?>> model) {
        return at(Step.SAVE, model);
    }

    /**
     * When rows of any table are deleted, but not when they go with another row.
     *
     * @return the fault
     */
    public InjectedFault onDelete() {
        return at(Step.DELETE, null);
    }

    /**
     * When rows of a table are deleted, but not when they go with another row.
     *
     * @param model the class or record of the table
     * @return the fault
     */
    public InjectedFault onDelete(Class<? extends Table<?>> model) {
        return at(Step.DELETE, model);
    }

    /**
     * When a transaction is committed, or a write that is a transaction of its own.
     *
     * @return the fault
     */
    public InjectedFault onCommit() {
        return at(Step.COMMIT, null);
    }

    private InjectedFault at(Step step, @Nullable Class<? extends Table<?>> model) {
        if (!possible().contains(step)) {
            throw new MisuseException("the fault " + fault + " was asked for at " + step
                    + ", where no database has it. It happens at " + possible() + ".");
        }
        TableType<?> table = model == null ? null : ModelTypes.table(model);
        return plan.add(new InjectedFault(plan, fault, step, table));
    }

    private Set<Step> possible() {
        return switch (fault) {
            case SERIALIZATION, DEADLOCK, LOCK_TIMEOUT, QUERY_TIMEOUT, CONNECTION_LOST -> EnumSet.allOf(Step.class);
            case POOL_TIMEOUT -> EnumSet.of(Step.BEGIN);
            case CONNECTION_LOST_AFTER_COMMIT -> EnumSet.of(Step.COMMIT);
            case STORAGE_FULL -> EnumSet.of(Step.SAVE, Step.DELETE, Step.COMMIT);
            case UNIQUE, CHECK -> EnumSet.of(Step.SAVE);
            case FOREIGN_KEY -> EnumSet.of(Step.SAVE, Step.DELETE);
        };
    }
}
