package io.rowloom.differential.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Orders of events in which each stands at some moment between its beginning and its end. */
final class Linear {

    private Linear() {}

    /**
     * Collects orders, that of the ends first.
     *
     * @param events the events
     * @param most how many orders are enough
     * @param orders takes the orders
     */
    static void orders(List<Event> events, int most, List<List<Event>> orders) {
        List<Event> byEnd = new ArrayList<>(events);
        byEnd.sort(Comparator.comparingInt(Event::ended));
        extend(new ArrayList<>(), byEnd, most, orders);
    }

    private static void extend(List<Event> placed, List<Event> left, int most, List<List<Event>> orders) {
        if (left.isEmpty()) {
            orders.add(List.copyOf(placed));
            return;
        }
        for (Event next : left) {
            if (orders.size() < most && left.stream().noneMatch(other -> other.isBefore(next))) {
                List<Event> rest = new ArrayList<>(left);
                rest.remove(next);
                placed.add(next);
                extend(placed, rest, most, orders);
                placed.removeLast();
            }
        }
    }
}
