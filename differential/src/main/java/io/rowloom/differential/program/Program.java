package io.rowloom.differential.program;

import io.rowloom.differential.table.TableSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * What is done to a database, step by step.
 *
 * @param seed what it was made of
 * @param tables the tables that it uses, parents first
 * @param steps the steps
 */
public record Program(long seed, List<TableSpec<?>> tables, List<Op> steps) {

    /** Copies the lists. */
    public Program {
        tables = List.copyOf(tables);
        steps = List.copyOf(steps);
    }

    /**
     * Gives simpler programs, the much simpler ones first.
     *
     * @return the simpler ones
     */
    public List<Program> smaller() {
        return smaller(steps).stream()
                .map(fewer -> new Program(seed, tables, fewer))
                .toList();
    }

    /**
     * Leaves out half of the steps, a quarter, at last one; lifts steps out of their blocks; makes single ones smaller.
     *
     * @param steps the steps
     * @return fewer or simpler ones
     */
    public static List<List<Op>> smaller(List<Op> steps) {
        List<List<Op>> smaller = new ArrayList<>();
        for (int length = (steps.size() + 1) / 2; length > 0; length /= 2) {
            for (int from = 0; from < steps.size(); from += length) {
                smaller.add(replaced(steps, from, Math.min(steps.size(), from + length), List.of()));
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Block block) {
                smaller.add(replaced(steps, i, i + 1, block.body()));
            }
            for (Op simple : steps.get(i).smaller()) {
                smaller.add(replaced(steps, i, i + 1, List.of(simple)));
            }
        }
        return smaller;
    }

    private static List<Op> replaced(List<Op> steps, int from, int to, List<Op> by) {
        List<Op> changed = new ArrayList<>(steps.subList(0, from));
        changed.addAll(by);
        changed.addAll(steps.subList(to, steps.size()));
        return changed;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i).toString().replace("\n", "\n     ");
            text.append("%3d  %s%n".formatted(i + 1, step));
        }
        return text.toString();
    }
}
