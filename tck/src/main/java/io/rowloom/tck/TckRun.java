package io.rowloom.tck;

import io.rowloom.tck.report.Report;
import io.rowloom.tck.rule.Rule;
import java.util.List;

/**
 * Runs the suite without JUnit, for programs that want the outcome and no test tree: a mutant of a store, for example,
 * that its own rule must kill.
 * <pre>{@code
 * Report report = TckRun.run(mutant, "U01");
 * assertThat(report.outcome("U01")).isEqualTo(Outcome.FAIL);
 * }</pre>
 */
public final class TckRun {

    private TckRun() {}

    /**
     * Runs rules, one case after the other, on the calling thread. Nothing is written to files; what fails is in the report.
     *
     * @param backend the backend
     * @param only ids of rules, or beginnings of ids with a {@code *} behind; none for all
     * @return what came of it
     */
    public static Report run(Backend backend, String... only) {
        Suite suite = new Suite(backend, Selection.of(only), Seed.ofProperties());
        suite.runs().forEach(run -> run.cases().forEach(run::execute));
        return suite.report();
    }

    /**
     * Lists the rules that the suite shows.
     *
     * @return their ids, in the order of the suite
     */
    public static List<String> rules() {
        return Catalog.rules().stream().map(Rule::id).toList();
    }
}
