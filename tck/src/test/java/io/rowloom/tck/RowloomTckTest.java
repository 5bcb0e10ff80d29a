package io.rowloom.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.rowloom.tck.report.Manifest;
import io.rowloom.tck.report.Outcome;
import io.rowloom.tck.report.ReportFile;
import io.rowloom.tck.report.Verification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The class that an author extends: what it makes of a backend inside of JUnit. */
class RowloomTckTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeReportsThere() {
        System.setProperty("rowloom.tck.reports", folder.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty("rowloom.tck.reports");
        System.clearProperty("rowloom.tck.only");
    }

    static class Failing extends RowloomTck {
        @Override
        protected Backend backend() {
            return FakeBackends.failing().build();
        }
    }

    static class Limited extends RowloomTck {
        @Override
        protected Backend backend() {
            return FakeBackends.failing()
                    .limitation("T01", "it can do nothing", "F-1")
                    .build();
        }
    }

    static class WronglyLimited extends RowloomTck {
        @Override
        protected Backend backend() {
            return FakeBackends.failing()
                    .limitation("S41", "it breaks conditions", "F-2")
                    .build();
        }
    }

    static class TooLimited extends RowloomTck {
        @Override
        protected Backend backend() {
            Backend.Builder backend = FakeBackends.failing();
            TckRun.rules().stream()
                    .filter(rule -> !rule.equals("S41"))
                    .forEach(rule -> backend.limitation(rule, "it can do nothing", "F-3"));
            return backend.build();
        }
    }

    private static EngineExecutionResults run(Class<? extends RowloomTck> suite, String only) {
        System.setProperty("rowloom.tck.only", only);
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(suite))
                .execute();
    }

    private static List<String> failed(EngineExecutionResults results) {
        return results.testEvents().failed().stream().map(RowloomTckTest::name).toList();
    }

    private static String name(Event event) {
        return event.getTestDescriptor().getDisplayName();
    }

    @Test
    void failingStore_eachCase_failsByItself() {
        EngineExecutionResults results = run(Failing.class, "T01");
        int cases = Manifest.ofThisSuite().entries().get("T01").cases();
        assertThat(failed(results)).hasSize(cases).doesNotContain("report");
        assertThat(results.testEvents().finished().count()).isEqualTo(cases + 1);
    }

    @Test
    void failingStore_report_isWrittenAndSound() throws Exception {
        run(Failing.class, "T0*,X01,U02");
        String json = Files.readString(folder.resolve("rowloom-conformance-failing-part.json"));
        ReportFile file = ReportFile.read(json);
        assertThat(file.verdict()).isEqualTo("NOT_CONFORMANT");
        assertThat(file.report().outcome("X01")).isEqualTo(Outcome.FAIL);
        assertThat(file.report().outcome("U02")).isEqualTo(Outcome.UNTESTED);
        assertThat(Verification.of(json, Manifest.ofThisSuite()))
                .as("sound, but of some rules alone")
                .satisfiesExactly(
                        part -> assertThat(part).startsWith("only the rules T0*,X01,U02 were run"),
                        lines -> assertThat(lines)
                                .startsWith("the report has no line for ")
                                .doesNotContain("T01", "X01", "U02"));
        assertThat(folder.resolve("rowloom-conformance-failing-part.md"))
                .content()
                .contains("NOT_CONFORMANT", "| X01 | CORE | FAIL |");
    }

    @Test
    void limitation_thatStillFails_abortsItsCasesAndFailsNothing() {
        EngineExecutionResults results = run(Limited.class, "T01");
        assertThat(failed(results)).isEmpty();
        assertThat(results.testEvents().aborted().count())
                .isEqualTo(Manifest.ofThisSuite().entries().get("T01").cases());
        assertThat(folder.resolve("rowloom-conformance-failing-part.md"))
                .content()
                .contains("- limitation of T01: it can do nothing (F-1)");
    }

    @Test
    void limitation_thatPasses_failsTheRun() {
        EngineExecutionResults results = run(WronglyLimited.class, "S41");
        assertThat(failed(results)).containsExactly("report");
    }

    @Test
    void moreThanFiveCoreLimitations_failTheRun() throws Exception {
        EngineExecutionResults results = run(TooLimited.class, "");
        assertThat(failed(results)).containsExactly("report");
        String json = Files.readString(folder.resolve("rowloom-conformance-failing.json"));
        assertThat(ReportFile.read(json).verdict()).isEqualTo("NOT_CONFORMANT");
    }

    @Test
    void suite_hasOneTestMethodAndItIsFinal() throws Exception {
        var method = RowloomTck.class.getDeclaredMethod("rowloom");
        assertThat(java.lang.reflect.Modifier.isFinal(method.getModifiers())).isTrue();
        assertThat(java.util.Arrays.stream(RowloomTck.class.getDeclaredMethods())
                        .filter(each ->
                                !java.lang.reflect.Modifier.isPrivate(each.getModifiers()) && !each.isSynthetic())
                        .map(java.lang.reflect.Method::getName))
                .containsExactlyInAnyOrder("rowloom", "backend");
    }
}
