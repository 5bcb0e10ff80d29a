package io.rowloom.tck.history;

import java.util.List;

/** What one transaction did to one list. */
sealed interface Step {

    /** Which list. */
    int list();

    /**
     * It appended an item.
     *
     * @param list which list
     * @param item the item; no other step of the history appends it
     */
    record Append(int list, int item) implements Step {}

    /**
     * It read the list.
     *
     * @param list which list
     * @param items what was in it
     */
    record Read(int list, List<Integer> items) implements Step {
        public Read {
            items = List.copyOf(items);
        }
    }
}
