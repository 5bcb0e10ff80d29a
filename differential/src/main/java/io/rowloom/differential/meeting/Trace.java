package io.rowloom.differential.meeting;

import java.util.List;

/**
 * How a meeting went on a store.
 *
 * @param events what happened, in the order in which it was through
 * @param contents all rows of all tables in the end
 */
record Trace(List<Event> events, List<Object> contents) {

    Trace {
        events = List.copyOf(events);
    }

    boolean overlaps(Event event) {
        return events.stream()
                .anyMatch(other -> other.part() != event.part() && !other.isBefore(event) && !event.isBefore(other));
    }

    /** Whether a part has committed. */
    boolean hasCommitted(int part) {
        return events.stream()
                .anyMatch(event -> event.part() == part && event.told().equals(Actor.COMMITTED));
    }

    String told() {
        StringBuilder text = new StringBuilder();
        for (Event event : events) {
            text.append("  %d.%d (%d to %d) %s%n"
                    .formatted(event.part(), event.index(), event.started(), event.ended(), event.told()));
        }
        return text + "  in the end " + contents + "\n";
    }
}
