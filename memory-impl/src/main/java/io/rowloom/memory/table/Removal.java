package io.rowloom.memory.table;

import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.ForeignKeyViolationException.Reason;
import io.rowloom.relation.OnDelete.Action;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The removal of rows with all that references to them bring about: rows that go with it, to any depth (rule C10), and
 * references that become null. Only when all of that is done it looks whether a restricting reference leads to a row that
 * went, so that the outcome does not depend on any order (rule C16).
 */
final class Removal {

    private record Gone(StoredTable table, Object id) {}

    private final Overlay overlay;
    private final Draft target;
    private final @Nullable Draft view;
    private final Deque<Gone> open = new ArrayDeque<>();
    private final List<Gone> gone = new ArrayList<>();

    Removal(Overlay overlay, Draft target, @Nullable Draft view) {
        this.overlay = overlay;
        this.target = target;
        this.view = view;
    }

    void remove(StoredTable table, List<?> ids) {
        ids.forEach(id -> take(table, id));
        while (!open.isEmpty()) {
            Gone each = open.remove();
            for (Reference reference : target.catalog().incoming(each.table())) {
                follow(reference, each.id());
            }
        }
        gone.forEach(this::checkRestricting);
    }

    /** The rows of one statement, none of which another row of the same table may refer to: databases look at them row by row (rule C17). */
    void removeUnreferred(StoredTable table, List<?> ids) {
        for (Reference reference : target.catalog().incoming(table)) {
            if (reference.child() == table && isRestricting(reference)) {
                ids.forEach(id -> checkUnreferred(reference, id));
            }
        }
        remove(table, ids);
    }

    private void checkUnreferred(Reference reference, Object id) {
        Row child = referring(reference, id);
        if (child != null && !child.id().equals(id)) {
            throw stillReferred(reference);
        }
    }

    private static boolean isRestricting(Reference reference) {
        return reference.child().semantics().onDelete(reference.key()) == Action.RESTRICT;
    }

    private static ForeignKeyViolationException stillReferred(Reference reference) {
        return new ForeignKeyViolationException(Reason.STILL_REFERENCED, reference.violation(), null);
    }

    private void follow(Reference reference, Object id) {
        Action action = reference.child().semantics().onDelete(reference.key());
        if (action == Action.RESTRICT) {
            return;
        }
        Row child = referring(reference, id);
        while (child != null) {
            if (action == Action.CASCADE) {
                take(reference.child(), child.id());
            } else {
                forget(reference, child);
            }
            child = referring(reference, id);
        }
    }

    private @Nullable Row referring(Reference reference, Object id) {
        return target.at(reference.child()).find(reference.index(), reference.referring(id));
    }

    private void take(StoredTable table, Object id) {
        drop(target, table, id);
        Draft seen = seen(table, id);
        if (seen != null) {
            drop(seen, table, id);
        }
        Gone each = new Gone(table, id);
        open.add(each);
        gone.add(each);
    }

    private static void drop(Draft draft, StoredTable table, Object id) {
        TableVersion version = draft.at(table);
        Row row = version.find(id);
        if (row != null) {
            draft.put(table, version.without(row));
        }
    }

    private void forget(Reference reference, Row child) {
        Draft seen = seen(reference.child(), child.id());
        clear(target, reference, child.id());
        if (seen != null) {
            clear(seen, reference, child.id());
        }
    }

    private static void clear(Draft draft, Reference reference, Object id) {
        TableVersion version = draft.at(reference.child());
        Row row = version.find(id);
        if (row != null) {
            MemoryRowWriter writer = MemoryRowWriter.over(reference.child(), row);
            writer.setNull(reference.position());
            draft.put(reference.child(), version.with(writer.row(), row));
        }
    }

    /** What the transaction sees, if that is another picture; refused if another transaction changed the row since this one began. */
    private @Nullable Draft seen(StoredTable table, Object id) {
        if (view != null
                && overlay.base().at(table).find(id)
                        != overlay.committed().at(table).find(id)) {
            throw Write.conflict(table);
        }
        return view;
    }

    private void checkRestricting(Gone each) {
        for (Reference reference : target.catalog().incoming(each.table())) {
            if (isRestricting(reference) && referring(reference, each.id()) != null) {
                throw stillReferred(reference);
            }
        }
    }
}
