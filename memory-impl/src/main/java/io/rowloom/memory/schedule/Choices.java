package io.rowloom.memory.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Chooses at random, and never the same whole schedule twice. It remembers a tree of the choices that were made, without the branches below which
 * nothing is left. So few schedules are tried completely, and of many a random part. Used by one thread.
 */
public final class Choices implements Chooser {

    private static final class Fork {
        private final Map<Integer, Fork> open = new HashMap<>();
        private final Set<Integer> done = new HashSet<>();
        private List<Integer> ready = List.of();

        boolean isDone() {
            return done.containsAll(ready);
        }
    }

    private record Choice(Fork fork, int chosen) {}

    private final SplittableRandom random;
    private final Fork root = new Fork();
    private final List<Choice> path = new ArrayList<>();
    private Fork at = root;

    /**
     * Begins with nothing tried.
     *
     * @param seed what the order follows from
     */
    public Choices(long seed) {
        this.random = new SplittableRandom(seed);
    }

    @Override
    public int choose(List<Integer> ready) {
        at.ready = List.copyOf(ready);
        List<Integer> fresh =
                ready.stream().filter(each -> !at.done.contains(each)).toList();
        List<Integer> among = fresh.isEmpty() ? ready : fresh;
        int chosen = among.get(random.nextInt(among.size()));
        path.add(new Choice(at, chosen));
        at = at.open.computeIfAbsent(chosen, missing -> new Fork());
        return chosen;
    }

    /** A schedule has come to its end: the next choice is the first of another one. */
    public void endOfSchedule() {
        for (Choice choice : path.reversed()) {
            choice.fork.done.add(choice.chosen);
            choice.fork.open.remove(choice.chosen);
            if (!choice.fork.isDone()) {
                break;
            }
        }
        path.clear();
        at = root;
    }

    /**
     * Says whether there is no other schedule.
     *
     * @return true once all were tried
     */
    public boolean isComplete() {
        return root.isDone();
    }
}
