package io.rowloom.tck.schedule;

import io.rowloom.tx.Isolation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * An order in which transactions meet, and how it may end. Who has to wait goes on when the other one lets it, so the order is one that
 * is asked for, and not always the one that comes: what must hold holds in any order.
 *
 * @param name its name
 * @param script who makes which step, in this order: {@code a:r1 b:r1 a:w+1 a:c b:c}
 * @param promises what must hold, from the lowest level on
 */
record Schedule(String name, String script, List<Promise> promises) {

    /**
     * What must hold at a level, and at those above it.
     *
     * @param from the lowest level
     * @param text what it is
     * @param holds whether it does
     */
    record Promise(Isolation from, String text, Predicate<Ended> holds) {}

    Schedule {
        promises = List.copyOf(promises);
    }

    static Schedule named(String name, String script) {
        return new Schedule(name, script, List.of());
    }

    private Schedule with(Isolation from, String text, Predicate<Ended> holds) {
        List<Promise> more = new ArrayList<>(promises);
        more.add(new Promise(from, text, holds));
        return new Schedule(name, script, more);
    }

    /** What holds at every level. */
    Schedule always(String text, Predicate<Ended> holds) {
        return with(Isolation.READ_COMMITTED, text, holds);
    }

    /** What holds where all reads see one picture. */
    Schedule inAPicture(String text, Predicate<Ended> holds) {
        return with(Isolation.SNAPSHOT, text, holds);
    }

    /** What holds where transactions end as if they had run one after the other. */
    Schedule inSequence(String text, Predicate<Ended> holds) {
        return with(Isolation.SERIALIZABLE, text, holds);
    }
}
