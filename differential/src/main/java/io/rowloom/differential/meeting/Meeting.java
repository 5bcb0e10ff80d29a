package io.rowloom.differential.meeting;

import io.rowloom.Table;
import io.rowloom.differential.program.Op;
import io.rowloom.differential.program.Program;
import io.rowloom.differential.table.TableSpec;
import java.util.ArrayList;
import java.util.List;

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
        return parts.stream().anyMatch(part -> part.level() == Level.SERIALIZABLE);
    }

    Class<? extends Table<?>> first() {
        return tables.getFirst().type();
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
