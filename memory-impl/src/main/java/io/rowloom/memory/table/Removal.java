package io.rowloom.memory.table;

import io.rowloom.engine.evaluate.Row;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.ForeignKeyViolationException.Reason;
import io.rowloom.memory.lock.Mode;
import io.rowloom.relation.OnDelete.Action;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The removal of rows with all that references to them bring about: rows that go with it, to any depth (rule C10), and
 * references that become null. Only when all of that is done it looks whether a restricting reference leads to a row that
 * went, so that the outcome does not depend on any order (rule C16).
 */
final class Removal {

    private record Gone(StoredTable table, Object id) {}

    private final Write write;
    private final Deque<Gone> open = new ArrayDeque<>();
    private final List<Gone> gone = new ArrayList<>();

    Removal(Write write) {
        this.write = write;
    }

    void remove(StoredTable table, List<?> ids) {
        ids.forEach(id -> take(table, id));
        while (!open.isEmpty()) {
            Gone each = open.remove();
            for (Reference reference : write.catalog().incoming(each.table())) {
                follow(reference, each.id());
            }
        }
        if (!write.referencesWait()) {
            gone.forEach(this::checkRestricting);
        }
    }

    /** The rows of one statement, none of which another row of the same table may refer to: databases look at them row by row (rule C17). */
    void removeUnreferred(StoredTable table, List<?> ids) {
        for (Reference reference : write.catalog().incoming(table)) {
            if (reference.child() == table && isRestricting(reference) && !write.referencesWait()) {
                ids.forEach(id -> checkUnreferred(reference, id));
            }
        }
        remove(table, ids);
    }

    private void checkUnreferred(Reference reference, Object id) {
        Row child = write.referring(reference, id);
        if (child != null && !child.id().equals(id)) {
            throw stillReferred(reference, child);
        }
    }

    private static boolean isRestricting(Reference reference) {
        return reference.child().semantics().onDelete(reference.key()) == Action.RESTRICT;
    }

    /** Whoever is about to delete the row that still refers is waited for. */
    private ForeignKeyViolationException stillReferred(Reference reference, Row child) {
        write.keys().row(reference.child(), child.id(), Mode.REFERRED);
        return new ForeignKeyViolationException(Reason.STILL_REFERENCED, reference.violation(), null);
    }

    private void follow(Reference reference, Object id) {
        Action action = reference.child().semantics().onDelete(reference.key());
        if (action == Action.RESTRICT) {
            return;
        }
        Row child = write.referring(reference, id);
        while (child != null) {
            if (action == Action.CASCADE) {
                take(reference.child(), child.id());
            } else {
                write.forget(reference, child);
            }
            child = write.referring(reference, id);
        }
    }

    private void take(StoredTable table, Object id) {
        write.drop(table, id);
        Gone each = new Gone(table, id);
        open.add(each);
        gone.add(each);
    }

    private void checkRestricting(Gone each) {
        for (Reference reference : write.catalog().incoming(each.table())) {
            Row child = isRestricting(reference) ? write.referring(reference, each.id()) : null;
            if (child != null) {
                throw stillReferred(reference, child);
            }
        }
    }
}
