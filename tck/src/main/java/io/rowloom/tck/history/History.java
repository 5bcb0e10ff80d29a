package io.rowloom.tck.history;

import java.util.List;
import java.util.Map;

/**
 * What concurrent transactions did.
 *
 * @param transactions all of them, in any order
 * @param last what was in each list when all had ended
 */
record History(List<Recorded> transactions, Map<Integer, List<Integer>> last) {

    History {
        transactions = List.copyOf(transactions);
        last = Map.copyOf(last);
    }

    long committed() {
        return transactions.stream()
                .filter(each -> each.ending() == Recorded.Ending.COMMITTED)
                .count();
    }
}
