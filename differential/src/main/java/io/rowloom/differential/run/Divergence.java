package io.rowloom.differential.run;

import io.rowloom.differential.program.Op;
import io.rowloom.differential.program.Program;
import java.util.List;
import java.util.Map;

/**
 * A step of a program about which stores tell different things.
 *
 * @param program the program
 * @param position the number of the step, from 0; behind the last one the contents are compared
 * @param step the step
 * @param told what each store told, by the name of the store
 */
public record Divergence(Program program, int position, Op step, Map<String, List<Object>> told) {

    /**
     * Tells what is wrong, how to see it again, and what to do.
     *
     * @return a text of several lines
     */
    public String report() {
        StringBuilder text = new StringBuilder("the stores are divided by this program of the seed " + program.seed()
                + ":\n" + program + "at step " + (position + 1) + ", " + step + ":\n");
        told.forEach((name, lines) -> {
            text.append("  ").append(name).append(":\n");
            lines.forEach(line -> text.append("      ").append(line).append('\n'));
        });
        return text + "run the program of this seed again: mvn -pl differential -am test"
                + " -Dtest=DifferentialTest -Dsurefire.failIfNoSpecifiedTests=false -Drowloom.differential.seed="
                + program.seed()
                + "\n";
    }

    @Override
    public String toString() {
        return report();
    }
}
