package io.rowloom.differential.run;

import io.rowloom.differential.program.Program;
import java.util.Optional;

/** Makes a program smaller as long as the stores stay divided: takes the first smaller one that divides them, again and again. */
final class Shrinker {

    private static final int MOST_RUNS = 5_000;

    private final Contest contest;
    private int runs;

    Shrinker(Contest contest) {
        this.contest = contest;
    }

    Divergence shrink(Divergence found) {
        Divergence smallest = found;
        Optional<Divergence> next = Optional.of(found);
        while (next.isPresent()) {
            smallest = next.get();
            next = smaller(smallest);
        }
        return smallest;
    }

    private Optional<Divergence> smaller(Divergence divergence) {
        for (Program program : divergence.program().smaller()) {
            if (++runs > MOST_RUNS) {
                return Optional.empty();
            }
            Optional<Divergence> again = contest.run(program);
            if (again.isPresent()) {
                return again;
            }
        }
        return Optional.empty();
    }
}
