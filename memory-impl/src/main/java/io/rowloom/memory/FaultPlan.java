package io.rowloom.memory;

import io.rowloom.memory.step.Moment;
import io.rowloom.memory.step.Step;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The faults that were arranged for a store. Without any it costs one look at an empty list. */
final class FaultPlan {

    private final List<InjectedFault> faults = new CopyOnWriteArrayList<>();
    private final FaultErrors errors;

    FaultPlan(FaultErrors errors) {
        this.errors = errors;
    }

    InjectedFault add(InjectedFault fault) {
        faults.add(fault);
        return fault;
    }

    void remove(InjectedFault fault) {
        faults.remove(fault);
    }

    /** Throws what happens before a call has an effect. */
    void before(Moment moment) {
        strike(moment, false);
    }

    /** Throws what happens when a commit is done. */
    void afterCommit(boolean alone) {
        strike(new Moment(Step.COMMIT, null, alone), true);
    }

    private void strike(Moment moment, boolean done) {
        for (InjectedFault fault : faults) {
            if ((fault.fault() == Fault.CONNECTION_LOST_AFTER_COMMIT) == done && fault.strikes(moment)) {
                throw errors.of(fault.fault(), moment);
            }
        }
    }
}
