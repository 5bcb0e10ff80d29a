package io.rowloom.memory.table;

import io.rowloom.engine.evaluate.Row;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.ForeignKeyViolationException.Reason;
import io.rowloom.memory.lock.Holder;
import io.rowloom.memory.lock.Mode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The references of a transaction that looks at them when it commits (rule C11): those of every row that it wrote, and those to every
 * row that it deleted.
 */
public final class LateReferences {

    private final Overlay writes;
    private final Keys keys;

    /**
     * Takes what is about to be committed.
     *
     * @param writes the writes of the transaction
     * @param holder its locks
     */
    public LateReferences(Overlay writes, Holder holder) {
        this.writes = writes;
        this.keys = new Keys(holder);
    }

    /**
     * Keeps what the written rows refer to, waiting for whoever is about to insert or delete it, and then looks at what is there.
     *
     * @param committed tells the version that was committed last
     * @throws ForeignKeyViolationException if a row refers to one that is not there
     */
    public void check(Supplier<Root> committed) {
        for (Touched each = writes.touched(); each != null; each = each.before()) {
            keepParents(each.table(), written(writes.target(), each));
        }
        Root last = writes.over(committed.get(), true).target();
        for (Touched each = writes.touched(); each != null; each = each.before()) {
            Row row = written(last, each);
            if (row == null) {
                checkUnreferred(last, each);
            } else {
                checkParents(last, each.table(), row);
            }
        }
    }

    private static @Nullable Row written(Root root, Touched touched) {
        return root.at(touched.table()).find(touched.id());
    }

    private void keepParents(StoredTable table, @Nullable Row row) {
        for (Reference reference : writes.target().catalog().outgoing(table)) {
            Object id = row == null ? null : row.at(reference.position());
            if (id != null) {
                keys.row(reference.parent(), id, Mode.REFERRED);
            }
        }
    }

    private static void checkParents(Root root, StoredTable table, Row row) {
        for (Reference reference : root.catalog().outgoing(table)) {
            Object id = row.at(reference.position());
            if (id != null && root.at(reference.parent()).find(id) == null) {
                throw missing(reference);
            }
        }
    }

    private static void checkUnreferred(Root root, Touched gone) {
        for (Reference reference : root.catalog().incoming(gone.table())) {
            if (root.at(reference.child()).find(reference.index(), reference.referring(gone.id())) != null) {
                throw missing(reference);
            }
        }
    }

    private static ForeignKeyViolationException missing(Reference reference) {
        return new ForeignKeyViolationException(Reason.MISSING_PARENT, reference.violation(), null);
    }
}
