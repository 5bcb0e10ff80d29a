package io.rowloom.differential.meeting;

import io.rowloom.differential.program.World;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Lets transactions meet on a store, and has it judged. */
public final class Encounter implements AutoCloseable {

    private static final int MOST_RUNS = 300;

    private final World store;
    private final Judge judge;
    private final Map<Level, Boolean> offered = new EnumMap<>(Level.class);
    private int runs;
    private long played;

    /**
     * Takes a store and a judge.
     *
     * @param store the store; it is closed with the encounter
     * @param judge the judge; it is not
     */
    public Encounter(World store, Judge judge) {
        this.store = store;
        this.judge = judge;
    }

    /**
     * Counts the meetings that the store could have.
     *
     * @return the number
     */
    public long played() {
        return played;
    }

    /**
     * Lets them meet, unless the store cannot do what they need.
     *
     * @param meeting the meeting
     * @return what is not allowed, if anything
     */
    public Optional<Dispute> run(Meeting meeting) {
        if (!meeting.parts().stream().map(Part::level).allMatch(this::offers)) {
            return Optional.empty();
        }
        played++;
        Trace trace = Stage.play(store, meeting);
        return judge.objection(meeting, trace).map(what -> new Dispute(store.name(), meeting, trace.told(), what));
    }

    private boolean offers(Level level) {
        return offered.computeIfAbsent(level, one -> one.isOfferedBy(store.database()));
    }

    /**
     * Lets them meet, and makes the meeting as small as it can be if it told what is not allowed.
     *
     * @param meeting the meeting
     * @return what is not allowed, if anything
     */
    public Optional<Dispute> smallest(Meeting meeting) {
        runs = 0;
        Optional<Dispute> found = run(meeting);
        Optional<Dispute> next = found;
        while (next.isPresent()) {
            found = next;
            next = smaller(found.get().meeting());
        }
        return found;
    }

    private Optional<Dispute> smaller(Meeting meeting) {
        for (Meeting simple : meeting.smaller()) {
            if (++runs > MOST_RUNS) {
                return Optional.empty();
            }
            Optional<Dispute> again = run(simple);
            if (again.isPresent()) {
                return again;
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        store.close();
    }
}
