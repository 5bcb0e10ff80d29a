package io.rowloom.tck.history;

import java.util.List;
import java.util.stream.Stream;

/**
 * One transaction of a history.
 *
 * @param ending how it ended
 * @param steps what it did, in its own order
 */
record Recorded(Ending ending, List<Step> steps) {

    /** How a transaction ended. */
    enum Ending {
        /** Its commit returned. */
        COMMITTED,
        /** It was rolled back, by itself or by the store. */
        ABORTED,
        /** Its commit was sent and not answered. */
        UNKNOWN
    }

    Recorded {
        steps = List.copyOf(steps);
    }

    /** The items that it appended to a list, in its order. */
    List<Integer> appended(int list) {
        return appends()
                .filter(append -> append.list() == list)
                .map(Step.Append::item)
                .toList();
    }

    Stream<Step.Append> appends() {
        return steps.stream().filter(Step.Append.class::isInstance).map(Step.Append.class::cast);
    }

    Stream<Step.Read> reads() {
        return steps.stream().filter(Step.Read.class::isInstance).map(Step.Read.class::cast);
    }
}
