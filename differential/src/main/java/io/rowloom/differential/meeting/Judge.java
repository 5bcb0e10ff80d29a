package io.rowloom.differential.meeting;

import io.rowloom.differential.program.Ask;
import io.rowloom.differential.program.Contents;
import io.rowloom.differential.program.Delete;
import io.rowloom.differential.program.Find;
import io.rowloom.differential.program.Modify;
import io.rowloom.differential.program.Op;
import io.rowloom.differential.program.Patched;
import io.rowloom.differential.program.Refresh;
import io.rowloom.differential.program.Save;
import io.rowloom.differential.program.World;
import io.rowloom.differential.table.TableSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Says whether the rules allow what a meeting told. Transactions at SERIALIZABLE that have committed must have told what they tell one
 * after the other, in some order (rule X10). At the other levels each statement happens at one moment between its beginning and its
 * end; so there must be an order of all steps, fitting these times, in which another store tells the same without anybody waiting
 * (rules X01, X11, X17). Who gave way to another one has done nothing.
 */
public final class Judge implements AutoCloseable {

    private static final int MOST_TRIES = 200;

    private final World model;
    private long undecided;

    /**
     * Takes the store on which a meeting is repeated, step by step.
     *
     * @param model a store whose steps never wait: one that has no patience for locks
     */
    public Judge(World model) {
        this.model = model;
    }

    /**
     * Counts the meetings of which nothing could be said.
     *
     * @return the number
     */
    public long undecided() {
        return undecided;
    }

    Optional<String> objection(Meeting meeting, Trace trace) {
        for (Event event : trace.events()) {
            if ((event.isLost() || event.isViolation()) && trace.hasCommitted(event.part())) {
                return Optional.of("part " + event.part() + " failed and has committed");
            }
        }
        return meeting.isSerializable() ? serial(meeting, trace) : interleaved(meeting, trace);
    }

    private Optional<String> serial(Meeting meeting, Trace trace) {
        List<Integer> committed = new ArrayList<>();
        for (int i = 0; i < meeting.parts().size(); i++) {
            if (trace.hasCommitted(i)) {
                committed.add(i);
            }
        }
        StringBuilder told = new StringBuilder("no order of the transactions that have committed explains this:\n");
        for (List<Integer> order : orders(committed)) {
            List<Event> events = new ArrayList<>();
            order.forEach(part -> trace.events().stream()
                    .filter(event -> event.part() == part)
                    .sorted((a, b) -> Integer.compare(a.index(), b.index()))
                    .forEach(events::add));
            Optional<String> different = different(meeting, events, trace);
            if (different.isEmpty()) {
                return Optional.empty();
            }
            told.append("  ").append(order).append(": ").append(different.get()).append('\n');
        }
        return Optional.of(told.toString());
    }

    private static List<List<Integer>> orders(List<Integer> parts) {
        if (parts.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (Integer first : parts) {
            List<Integer> others =
                    parts.stream().filter(part -> !part.equals(first)).toList();
            for (List<Integer> rest : orders(others)) {
                List<Integer> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }

    private Optional<String> interleaved(Meeting meeting, Trace trace) {
        if (trace.events().stream().anyMatch(event -> isOpen(meeting, event, trace))) {
            undecided++;
            return Optional.empty();
        }
        List<List<Event>> orders = new ArrayList<>();
        Linear.orders(trace.events(), MOST_TRIES, orders);
        String first = null;
        for (List<Event> order : orders) {
            Optional<String> different = different(meeting, order, trace);
            if (different.isEmpty()) {
                return Optional.empty();
            }
            first = Objects.requireNonNullElse(first, different.get());
        }
        if (orders.size() >= MOST_TRIES) {
            undecided++;
            return Optional.empty();
        }
        return Optional.of(
                "none of " + orders.size() + " orders of the steps explains this; of the first one: " + first);
    }

    /** Steps of several statements have no one moment, and a single call that gave way may have changed its row in Java. */
    private static boolean isOpen(Meeting meeting, Event event, Trace trace) {
        Part part = meeting.parts().get(event.part());
        if (event.isLost()) {
            return part.level() == Level.ALONE;
        }
        return event.index() > 0
                && event.index() < part.last()
                && !isOneMoment(part.steps().get(event.index() - 1), meeting)
                && trace.overlaps(event);
    }

    private static boolean isOneMoment(Op op, Meeting meeting) {
        return switch (op) {
            case Save save -> !save.together() && save.drafts().size() == 1;
            case Delete delete ->
                delete.slots().size() == 1 && isFree(delete.slots().getFirst().table(), meeting);
            case Ask<?> ask -> ask.call() != Ask.Call.PAGE;
            case Patched<?> patched -> patched.where() == null;
            case Find<?> find -> true;
            case Refresh refresh -> true;
            case Modify<?> modify -> true;
            default -> false;
        };
    }

    private static boolean isFree(TableSpec<?> table, Meeting meeting) {
        return meeting.tables().stream()
                .flatMap(other -> other.ones().stream())
                .noneMatch(one -> one.relation().target() == table.type());
    }

    /** Repeats the events on the model and tells the first difference. */
    private Optional<String> different(Meeting meeting, List<Event> events, Trace trace) {
        model.reset(meeting.tables());
        meeting.before().forEach(model::tell);
        Map<Integer, Actor> actors = new TreeMap<>();
        Set<Integer> lost = new HashSet<>();
        try {
            for (Event event : events) {
                Actor actor = actors.computeIfAbsent(
                        event.part(),
                        part -> new Actor(model.beside(part), meeting.parts().get(part), meeting.first()));
                if (event.isLost() && lost.add(event.part())) {
                    actor.giveUp();
                }
                if (lost.contains(event.part())) {
                    continue;
                }
                List<Object> told = actor.take();
                if (!told.equals(event.told()) && !isEarly(event, told)) {
                    return Optional.of("step " + event.part() + "." + event.index() + " told " + event.told()
                            + ", expected " + told);
                }
                if (isDoomed(meeting, event, trace)) {
                    actor.giveUp();
                    lost.add(event.part());
                }
            }
        } finally {
            actors.values().forEach(Actor::close);
        }
        List<Object> contents = model.tell(new Contents(meeting.tables()));
        return contents.equals(trace.contents())
                ? Optional.empty()
                : Optional.of("in the end there is " + trace.contents() + ", expected " + contents);
    }

    /** Whether a store waits for others before it tells that a value is taken or a row is missing is nobody's promise. */
    private static boolean isEarly(Event event, List<Object> told) {
        return event.isViolation() && new Event(event.part(), event.index(), told, 0, 0).isLost();
    }

    /** What a transaction still locks that can only roll back is nobody's promise, so here it locks nothing. */
    private static boolean isDoomed(Meeting meeting, Event event, Trace trace) {
        return meeting.parts().get(event.part()).level() != Level.ALONE
                && (event.isViolation()
                        || trace.events().stream()
                                .anyMatch(next -> next.part() == event.part()
                                        && next.index() == event.index() + 1
                                        && next.isDoomed()));
    }

    @Override
    public void close() {
        model.close();
    }
}
