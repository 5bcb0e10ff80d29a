package io.rowloom.differential.meeting;

import io.rowloom.Table;
import io.rowloom.differential.program.Delete;
import io.rowloom.differential.program.Op;
import io.rowloom.differential.program.Program;
import io.rowloom.differential.table.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Transactions that run at the same time on the same tables.
 *
 * @param seed what it was made of
 * @param tables the tables, parents first
 * @param before what is done before they meet
 * @param parts who meets
 * @param order whose turn it is to take a step, as long as it can; what is left is done in turns
 */
public record Meeting(long seed, List<TableSpec<?>> tables, List<Op> before, List<Part> parts, List<Integer> order) {

    /** Copies the lists. */
    public Meeting {
        tables = List.copyOf(tables);
        before = List.copyOf(before);
        parts = List.copyOf(parts);
        order = List.copyOf(order);
    }

    boolean isSerializable() {
        return has(Level.SERIALIZABLE);
    }

    Class<? extends Table<?>> first() {
        return tables.getFirst().type();
    }

    /**
     * Says whether a part may delete rows that others may refer to.
     *
     * @return whether some row may lose its parent
     */
    public boolean deletesParents() {
        Set<Class<?>> targets =
                tables.stream().flatMap(table -> table.parents().stream()).collect(Collectors.toSet());
        return parts.stream()
                .flatMap(part -> part.steps().stream())
                .anyMatch(step -> step instanceof Delete delete
                        && delete.slots().stream()
                                .anyMatch(slot -> targets.contains(slot.table().type())));
    }

    /**
     * Says whether a part is a transaction at a level.
     *
     * @param level the level
     * @return whether there is one
     */
    public boolean has(Level level) {
        return parts.stream().anyMatch(part -> part.level() == level);
    }

    /** The same with fewer or simpler steps, much simpler ones first. */
    List<Meeting> smaller() {
        List<Meeting> smaller = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).steps().isEmpty()) {
                smaller.add(with(i, new Part(parts.get(i).level(), List.of(), false)));
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            for (Part simple : parts.get(i).smaller()) {
                smaller.add(with(i, simple));
            }
        }
        Program.smaller(before).forEach(fewer -> smaller.add(new Meeting(seed, tables, fewer, parts, order)));
        return smaller;
    }

    private Meeting with(int number, Part part) {
        List<Part> changed = new ArrayList<>(parts);
        changed.set(number, part);
        return new Meeting(seed, tables, before, changed, order);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("  before:\n");
        before.forEach(step -> text.append("      ").append(step).append('\n'));
        for (int i = 0; i < parts.size(); i++) {
            text.append("  ").append(i).append(": ").append(parts.get(i)).append('\n');
        }
        return text.toString();
    }
}
