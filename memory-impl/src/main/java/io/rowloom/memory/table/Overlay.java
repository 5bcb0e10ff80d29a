package io.rowloom.memory.table;

import io.rowloom.engine.evaluate.Row;
import org.jspecify.annotations.Nullable;

/**
 * The writes of a transaction on top of two versions: of the one that it reads, and of the one that was committed last
 * when its latest statement began. Under READ COMMITTED the two are one and the same. A transaction at SNAPSHOT goes on
 * reading its own picture, and its writes are also made where they will be committed, where constraints are checked.
 *
 * @param base the version that the transaction reads, without its writes
 * @param committed the version that was committed last
 * @param view what the transaction sees: base and its writes
 * @param target what would be committed: the committed version and its writes
 * @param touched the rows that were written, or null
 */
public record Overlay(
        Root base,
        Root committed,
        Root view,
        Root target,
        @Nullable Touched touched) {

    /**
     * Begins without writes.
     *
     * @param base the version that the transaction reads
     * @param committed the version that was committed last
     * @return the overlay
     */
    public static Overlay on(Root base, Root committed) {
        return new Overlay(base, committed, base, committed, null);
    }

    /**
     * Says whether nobody has committed since.
     *
     * @param now the version that was committed last
     * @return true if it is the one that the writes are on
     */
    public boolean isOver(Root now) {
        return now == committed;
    }

    boolean isSplit() {
        return base != committed;
    }

    /**
     * Makes the same writes on what was committed since. The locks of the transaction see to it that no other one has changed a row
     * that it wrote, taken a key that it took, or deleted a row that it refers to: so nothing can be in the way.
     *
     * @param now the version that was committed last
     * @param keepsPicture whether the transaction goes on reading what it read
     * @return the overlay
     */
    public Overlay over(Root now, boolean keepsPicture) {
        if (now == committed) {
            return this;
        }
        Root next = replayed(now);
        return keepsPicture ? new Overlay(base, now, view, next, touched) : new Overlay(now, now, next, next, touched);
    }

    private Root replayed(Root now) {
        if (touched == null) {
            return now;
        }
        Draft draft = new Draft(now, null);
        for (Touched each = touched; each != null; each = each.before()) {
            Row row = target.at(each.table()).find(each.id());
            Row there = draft.at(each.table()).find(each.id());
            if (row == null && there != null) {
                draft.remove(each.table(), there);
            } else if (row != null && row != there) {
                draft.put(each.table(), row, there);
            }
        }
        return draft.root();
    }
}
