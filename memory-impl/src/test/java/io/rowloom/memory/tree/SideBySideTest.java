package io.rowloom.memory.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    private record Entry(int key, int value) {}

    private final AtomicLong comparisons = new AtomicLong();
    private final Comparator<Entry> order = (a, b) -> {
        comparisons.incrementAndGet();
        return Integer.compare(a.key, b.key);
    };

    private static List<String> found(SortedTree<Entry> before, SortedTree<Entry> after) {
        List<String> found = new ArrayList<>();
        after.differences(before, (was, is) -> found.add(was + " " + is));
        return found;
    }

    private static List<String> right(Map<Integer, Entry> before, Map<Integer, Entry> after) {
        TreeSet<Integer> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .map(key -> before.get(key) + " " + after.get(key))
                .toList();
    }

    @Test
    void differences_afterRandomChanges_areThoseOfPlainMaps() {
        long seed = ThreadLocalRandom.current().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 300; run++) {
            TreeMap<Integer, Entry> map = new TreeMap<>();
            SortedTree<Entry> tree = changed(random, SortedTree.empty(order), map, random.nextInt(200));
            TreeMap<Integer, Entry> later = new TreeMap<>(map);
            SortedTree<Entry> other = changed(random, tree, later, random.nextInt(60));
            assertThat(found(tree, other)).as("seed %d, run %d", seed, run).isEqualTo(right(map, later));
            assertThat(found(other, tree)).as("seed %d, run %d", seed, run).isEqualTo(right(later, map));
            assertThat(found(other, other)).isEmpty();
        }
    }

    private static SortedTree<Entry> changed(
            SplittableRandom random, SortedTree<Entry> start, Map<Integer, Entry> map, int steps) {
        SortedTree<Entry> tree = start;
        for (int step = 0; step < steps; step++) {
            Entry entry = new Entry(random.nextInt(150), step * 1_000 + map.size());
            if (random.nextInt(3) == 0) {
                tree = tree.without(entry);
                map.remove(entry.key);
            } else {
                tree = tree.with(entry);
                map.put(entry.key, entry);
            }
        }
        return tree;
    }

    @Test
    void differences_ofTreesThatShareNothing_areFoundToo() {
        SortedTree<Entry> up = SortedTree.empty(order);
        SortedTree<Entry> down = SortedTree.empty(order);
        for (int i = 0; i < 1_000; i++) {
            up = up.with(new Entry(i, 0));
            down = down.with(new Entry(999 - i, i == 500 ? 1 : 0));
        }
        List<String> told = new ArrayList<>();
        down.differences(up, (was, is) -> {
            if (!Objects.equals(was, is)) {
                told.add(was + " " + is);
            }
        });
        assertThat(told).containsExactly("Entry[key=499, value=0] Entry[key=499, value=1]");
    }

    @Test
    void fewDifferences_ofAGreatTree_areFoundWithoutAWalkThroughAll() {
        SortedTree<Entry> tree = SortedTree.empty(order);
        for (int i = 0; i < 100_000; i++) {
            tree = tree.with(new Entry(i * 2, 0));
        }
        SortedTree<Entry> other =
                tree.with(new Entry(77, 1)).without(new Entry(100_000, 0)).with(new Entry(4_000, 1));
        comparisons.set(0);
        assertThat(found(tree, other)).hasSize(3);
        assertThat(comparisons.get()).isLessThan(200);
    }
}
