package io.rowloom.tck;

import io.rowloom.tck.report.Limitation;
import io.rowloom.tck.report.Report;
import io.rowloom.tck.report.ReportText;
import io.rowloom.tck.rule.Case;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The conformance suite. The author of a store extends this class and says what is to be tested; nothing of the suite
 * can be overridden, emptied or left out.
 * <pre>{@code
 * class AcmeTck extends RowloomTck {
 *     @Override
 *     protected Backend backend() {
 *         return Backend.named("acme", "1.2.0")
 *                 .open(options -> Rowloom.open("acme:" + freshNamespace(), options))
 *                 .capabilities(Capability.SAVEPOINTS)
 *                 .build();
 *     }
 * }
 * }</pre>
 * {@code -Drowloom.tck.only=N05,T*} selects rules, {@code -Drowloom.tck.seed=42} repeats a run, and
 * {@code -Drowloom.tck.reports=folder} says where the report goes; without it that is {@code target}.
 * {@code -Drowloom.tck.threads=virtual} runs each case on a virtual thread of its own, which shows with
 * {@code -Djdk.virtualThreadScheduler.parallelism=1} that nothing of the store holds a carrier while it waits.
 */
@Execution(ExecutionMode.SAME_THREAD)
public abstract class RowloomTck {

    private static final System.Logger LOG = System.getLogger("io.rowloom.tck");

    /** For subclasses. */
    protected RowloomTck() {}

    /**
     * Says what is tested.
     *
     * @return the backend; asked once for a run
     */
    protected abstract Backend backend();

    /**
     * Makes the tests: a container for each rule, a test for each of its cases, and a last one that writes the report
     * and fails when the run as a whole is not sound.
     *
     * @return the tests
     */
    @TestFactory
    public final Stream<DynamicNode> rowloom() {
        Backend backend = backend();
        Suite suite = new Suite(backend, Selection.ofProperties(), Seed.ofProperties());
        LOG.log(
                System.Logger.Level.INFO,
                "conformance of {0}, -Drowloom.tck.seed={1}",
                backend.name(),
                Long.toString(suite.seed()));
        Stream<DynamicNode> rules = suite.runs().stream().map(RowloomTck::container);
        return Stream.concat(rules, Stream.of(DynamicTest.dynamicTest("report", () -> finish(suite))));
    }

    private static DynamicNode container(RuleRun run) {
        Limitation limitation = run.limitation();
        String name = limitation == null ? run.id() : run.id() + " (limitation " + limitation.issue() + ")";
        return DynamicContainer.dynamicContainer(
                name, run.cases().stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> execute(run, each))));
    }

    private static void execute(RuleRun run, Case each) {
        Optional<CaseFailure> failure = run.execute(each);
        Limitation limitation = run.limitation();
        if (failure.isPresent() && limitation == null) {
            throw failure.get();
        }
        Assumptions.assumeFalse(failure.isPresent() && limitation != null, () -> "limitation of " + run.id());
    }

    private static void finish(Suite suite) throws IOException {
        Report report = suite.report();
        Path file = ReportText.save(report, Path.of(System.getProperty("rowloom.tck.reports", "target")));
        LOG.log(System.Logger.Level.INFO, "{0}: {1}", report.verdict().text(), file);
        List<String> problems = suite.problems(report);
        if (!problems.isEmpty()) {
            Assertions.fail(String.join("\n", problems));
        }
    }
}
