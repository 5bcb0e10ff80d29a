package io.rowloom.memory.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SortedTreeTest {

    private static final int RUNS = 200;
    private static final int STEPS = 300;

    @Test
    void tree_randomChanges_behavesAsTreeSet() {
        for (int run = 0; run < RUNS; run++) {
            long seed = ThreadLocalRandom.current().nextLong();
            RandomGenerator random = new SplittableRandom(seed);
            TreeSet<Integer> model = new TreeSet<>();
            SortedTree<Integer> tree = SortedTree.empty(Comparator.<Integer>naturalOrder());
            int range = 1 + random.nextInt(400);
            for (int step = 0; step < STEPS; step++) {
                int element = random.nextInt(range);
                boolean adds = random.nextInt(3) != 0;
                tree = adds ? tree.with(element) : tree.without(element);
                boolean changed = adds ? model.add(element) : model.remove(element);
                assertThat(tree.size())
                        .as("seed %d, step %d, changed %s", seed, step, changed)
                        .isEqualTo(model.size());
            }
            assertThat(tree.isSound()).as("seed %d", seed).isTrue();
            assertThat(elements(tree, any -> 0)).as("seed %d", seed).containsExactlyElementsOf(model);
        }
    }

    @Test
    void tree_ascendingAndDescendingChanges_staysBalanced() {
        SortedTree<Integer> tree = SortedTree.empty(Comparator.<Integer>naturalOrder());
        for (int i = 0; i < 5_000; i++) {
            tree = tree.with(i).with(-i);
        }
        assertThat(tree.isSound()).isTrue();
        for (int i = 0; i < 4_999; i++) {
            tree = tree.without(i).without(-i);
        }
        assertThat(tree.isSound()).isTrue();
        assertThat(elements(tree, any -> 0)).containsExactly(-4_999, 4_999);
    }

    @Test
    void oldVersions_laterChanges_stayAsTheyWere() {
        long seed = ThreadLocalRandom.current().nextLong();
        RandomGenerator random = new SplittableRandom(seed);
        List<SortedTree<Integer>> versions = new ArrayList<>();
        List<NavigableSet<Integer>> models = new ArrayList<>();
        SortedTree<Integer> tree = SortedTree.empty(Comparator.<Integer>naturalOrder());
        TreeSet<Integer> model = new TreeSet<>();
        for (int i = 0; i < 500; i++) {
            int element = random.nextInt(100);
            if (random.nextBoolean()) {
                tree = tree.with(element);
                model.add(element);
            } else {
                tree = tree.without(element);
                model.remove(element);
            }
            versions.add(tree);
            models.add(new TreeSet<>(model));
        }
        for (int i = 0; i < versions.size(); i++) {
            assertThat(elements(versions.get(i), any -> 0))
                    .as("seed %d, version %d", seed, i)
                    .containsExactlyElementsOf(models.get(i));
        }
    }

    @Test
    void range_randomBounds_givesWhatASubSetGives() {
        long seed = ThreadLocalRandom.current().nextLong();
        RandomGenerator random = new SplittableRandom(seed);
        for (int run = 0; run < RUNS; run++) {
            TreeSet<Integer> model = new TreeSet<>();
            SortedTree<Integer> tree = SortedTree.empty(Comparator.<Integer>naturalOrder());
            for (int i = random.nextInt(60); i > 0; i--) {
                int element = random.nextInt(100);
                model.add(element);
                tree = tree.with(element);
            }
            int low = random.nextInt(100);
            int high = low + random.nextInt(40);
            Probe<Integer> range = element -> element < low ? -1 : element > high ? 1 : 0;
            NavigableSet<Integer> expected = model.subSet(low, true, high, true);
            assertThat(elements(tree, range)).as("seed %d", seed).containsExactlyElementsOf(expected);
            Integer found = tree.find(range);
            assertThat(found == null).as("seed %d", seed).isEqualTo(expected.isEmpty());
            assertThat(found == null || expected.contains(found))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void visit_visitorStops_visitsNoMore() {
        SortedTree<Integer> tree = SortedTree.empty(Comparator.<Integer>naturalOrder());
        for (int i = 0; i < 100; i++) {
            tree = tree.with(i);
        }
        List<Integer> seen = new ArrayList<>();
        boolean finished = tree.visit(any -> 0, element -> {
            seen.add(element);
            return element < 7;
        });
        assertThat(finished).isFalse();
        assertThat(seen).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void without_absentElement_givesTheSameTree() {
        SortedTree<Integer> tree =
                SortedTree.<Integer>empty(Comparator.naturalOrder()).with(1);
        assertThat(tree.without(2)).isSameAs(tree);
    }

    @Test
    void with_equalElement_takesItsPlace() {
        SortedTree<String> tree = SortedTree.<String>empty(String.CASE_INSENSITIVE_ORDER)
                .with("a")
                .with("A");
        assertThat(tree.size()).isEqualTo(1);
        assertThat(tree.find(any -> 0)).isEqualTo("A");
    }

    private static <E> List<E> elements(SortedTree<E> tree, Probe<E> range) {
        List<E> elements = new ArrayList<>();
        assertThat(tree.visit(range, elements::add)).isTrue();
        return elements;
    }
}
