package io.rowloom.differential.meeting;

import io.rowloom.differential.program.Op;
import io.rowloom.differential.program.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * One of those who meet: a transaction, or single calls.
 *
 * @param level what it is
 * @param steps what it does
 * @param commits whether it commits where nothing fails, or rolls back
 */
public record Part(Level level, List<Op> steps, boolean commits) {

    /** Copies the list. */
    public Part {
        steps = List.copyOf(steps);
    }

    /** The number of its last event, its end; its beginning is number 0. */
    int last() {
        return steps.size() + 1;
    }

    List<Part> smaller() {
        List<Part> smaller = new ArrayList<>();
        Program.smaller(steps).forEach(fewer -> smaller.add(new Part(level, fewer, commits)));
        return smaller;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(level == Level.ALONE ? "calls" : "transaction at " + level);
        steps.forEach(step -> text.append("\n      ").append(step));
        return text + (level == Level.ALONE ? "" : commits ? "\n      commit" : "\n      roll back");
    }
}
