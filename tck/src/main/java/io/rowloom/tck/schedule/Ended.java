package io.rowloom.tck.schedule;

import java.util.List;
import java.util.Map;

/**
 * What became of a schedule.
 *
 * @param rows the amount of each row that is there, by its number
 * @param seen what each transaction has read, in its order
 * @param done which of them have committed
 * @param parents how many parents there are
 * @param children how many children there are
 */
record Ended(
        Map<Integer, Integer> rows, Map<String, List<String>> seen, List<String> done, long parents, long children) {

    boolean done(String... names) {
        return done.containsAll(List.of(names));
    }

    int amount(int row) {
        return rows.getOrDefault(row, Integer.MIN_VALUE);
    }

    /** What a transaction saw in its so-manieth read, or an empty text where it did not come so far. */
    String saw(String name, int read) {
        List<String> all = seen.getOrDefault(name, List.of());
        return read < all.size() ? all.get(read) : "";
    }

    /** Whether a read came about and was this. */
    boolean saw(String name, int read, String what) {
        return saw(name, read).equals(what);
    }

    /** Whether two reads saw the same, or the second did not come about. */
    boolean sawTheSame(String name, int one, int other) {
        return saw(name, other).isEmpty() || saw(name, one).equals(saw(name, other));
    }

    /** The start, and for each transaction that has committed what it adds. */
    boolean isSum(int row, int start, Map<String, Integer> added) {
        int sum = start;
        for (String name : done) {
            sum += added.getOrDefault(name, 0);
        }
        return amount(row) == sum;
    }
}
