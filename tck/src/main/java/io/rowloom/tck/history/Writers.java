package io.rowloom.tck.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which transaction appended which item, and which of them took effect. */
final class Writers {

    private final List<Recorded> transactions;
    private final Map<Integer, Integer> byItem = new HashMap<>();
    private final boolean[] effective;

    Writers(History history) {
        this.transactions = history.transactions();
        this.effective = new boolean[transactions.size()];
        for (int i = 0; i < transactions.size(); i++) {
            int number = i;
            transactions.get(i).appends().forEach(append -> byItem.put(append.item(), number));
            effective[i] = transactions.get(i).ending() == Recorded.Ending.COMMITTED;
        }
        history.last().values().forEach(items -> items.forEach(this::found));
    }

    /** An item that is there at the end tells how a commit ended that nobody answered. */
    private void found(int item) {
        Integer writer = byItem.get(item);
        if (writer != null && transactions.get(writer).ending() == Recorded.Ending.UNKNOWN) {
            effective[writer] = true;
        }
    }

    /** The transaction that appended an item, or -1. */
    int of(int item) {
        return byItem.getOrDefault(item, -1);
    }

    boolean isEffective(int transaction) {
        return effective[transaction];
    }

    /** Whether the writer of an item appended more to the same list afterwards. */
    boolean wentOn(int list, int item) {
        List<Integer> appended = transactions.get(of(item)).appended(list);
        return appended.getLast() != item;
    }
}
