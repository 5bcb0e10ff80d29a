package io.rowloom.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.tck.report.Manifest;
import io.rowloom.tck.report.Outcome;
import io.rowloom.tck.report.Report;
import io.rowloom.tck.report.RuleResult;
import io.rowloom.tck.report.Verdict;
import io.rowloom.tx.Capability;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The suite notices what is wrong with a backend. */
class TckRunTest {

    @Test
    void failingStore_allRules_failButThoseThatAskNoStore() {
        Report report = TckRun.run(
                FakeBackends.failing().capabilities(Capability.values()).build());
        assertThat(report.rules())
                .filteredOn(rule -> rule.outcome() == Outcome.PASS)
                .extracting(RuleResult::id)
                .containsExactly("S41", "S87");
        assertThat(report.totals().get(Outcome.FAIL)).isGreaterThan(100);
        assertThat(report.verdict()).isEqualTo(new Verdict(Verdict.Kind.NOT_CONFORMANT, 0));
    }

    @Test
    void everyCase_run_closesItsDatabases() {
        int before = FakeBackends.OPEN.get();
        assertThat(TckRun.run(FakeBackends.failing().build(), "S*").cases()).isGreaterThan(100);
        assertThat(FakeBackends.OPEN).hasValue(before);
    }

    @Test
    void unopenedStore_failsWithItsReason_andTellsHowToRepeat() {
        Report report = TckRun.run(FakeBackends.unopened().build(), "T01");
        assertThat(report.outcome("T01")).isEqualTo(Outcome.FAIL);
        assertThat(report.failures().getFirst().note())
                .contains(
                        "there is no such server",
                        "-Drowloom.tck.only=T01",
                        "-Drowloom.tck.seed=" + report.environment().seed());
    }

    @Test
    void everyRun_countsEveryCaseOfTheManifest() {
        Report report = TckRun.run(
                FakeBackends.failing().capabilities(Capability.values()).build(), "N*", "X11");
        Manifest manifest = Manifest.ofThisSuite();
        assertThat(report.rules())
                .filteredOn(rule -> rule.outcome() != Outcome.UNTESTED)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.cases())
                        .isEqualTo(manifest.entries().get(rule.id()).cases()));
    }

    @Test
    void absentCapability_properlyRefused_isRefused() {
        Report report = TckRun.run(FakeBackends.refusing().build(), "X10");
        assertThat(report.failures()).isNotEmpty();
        assertThat(report.failures().getFirst().note()).contains("this store can do nothing");
    }

    @Test
    void absentCapability_notRefused_fails() {
        Report report = TckRun.run(FakeBackends.failing().build(), "X10", "X11", "S32");
        assertThat(report.failures()).hasSize(3);
        assertThat(report.rules()).extracting(RuleResult::cases).containsOnly(1);
        assertThat(report.failures().getFirst().note()).contains("is refused without");
    }

    @Test
    void limitation_thatStillFails_isLimited() {
        Report report = TckRun.run(
                FakeBackends.failing()
                        .limitation("T01", "it can do nothing", "F-1")
                        .build(),
                "T01");
        assertThat(report.outcome("T01")).isEqualTo(Outcome.LIMITED);
        assertThat(report.rules().getFirst().note()).isEqualTo("it can do nothing");
    }

    @Test
    void limitation_thatPasses_fails() {
        Report report = TckRun.run(
                FakeBackends.failing()
                        .limitation("S41", "it breaks conditions", "F-2")
                        .build(),
                "S41");
        assertThat(report.outcome("S41")).isEqualTo(Outcome.FAIL);
        assertThat(report.rules().getFirst().note()).contains("F-2", "take the limitation out");
    }

    @Test
    void limitation_ofNoRule_isAProblemOfTheRun() {
        Suite suite = new Suite(
                FakeBackends.failing().limitation("Z99", "no such rule", "F-3").build(),
                Selection.of("S41"),
                new Seed(1));
        suite.runs().forEach(run -> run.cases().forEach(run::execute));
        assertThat(suite.problems(suite.report())).singleElement().asString().contains("Z99");
    }

    @Test
    void caseThatDidNotRun_isAProblemOfTheRun_andFailsItsRule() {
        Suite suite = new Suite(FakeBackends.failing().build(), Selection.of("S41"), new Seed(1));
        RuleRun run = suite.runs().getFirst();
        run.cases().stream().skip(1).forEach(run::execute);
        Report report = suite.report();
        assertThat(report.outcome("S41")).isEqualTo(Outcome.FAIL);
        assertThat(suite.problems(report))
                .singleElement()
                .asString()
                .contains("did not run", run.cases().getFirst().name());
    }

    @Test
    void selection_thatMatchesNothing_isAProblemOfTheRun() {
        Suite suite = new Suite(FakeBackends.failing().build(), Selection.of("Q*"), new Seed(1));
        assertThat(suite.problems(suite.report())).singleElement().asString().contains("Q*");
    }

    @Test
    void sameSeed_makesTheSameWords_foreachCase() {
        Seed seed = new Seed(42);
        assertThat(seed.words("T01", "a").word())
                .isEqualTo(new Seed(42).words("T01", "a").word());
        assertThat(seed.words("T01", "a").word())
                .isNotEqualTo(seed.words("T01", "b").word());
        assertThat(seed.words("T01", "a").word())
                .isNotEqualTo(new Seed(43).words("T01", "a").word());
    }

    @Test
    void untestedRules_areReportedWithTheirReasons() {
        Report report = TckRun.run(FakeBackends.failing().build(), "U02");
        assertThat(report.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.outcome()).isEqualTo(Outcome.UNTESTED);
            assertThat(rule.note()).contains("does not compile");
        });
    }

    @Test
    void backendThatIsNeverOpened_cannotBeBuilt() {
        assertThatThrownBy(() -> Backend.named("x", "1").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(".open(");
        assertThatThrownBy(() -> Backend.named("x", "1").limitation("T01", " ", "F-1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void selection_patterns_areIdsAndBeginnings() {
        Selection selection = Selection.of("N05", " T* ", "");
        assertThat(List.of("N05", "T01", "T18")).allMatch(selection::has);
        assertThat(List.of("N06", "S05", "N051")).noneMatch(selection::has);
        assertThat(selection).hasToString("N05,T*");
        assertThat(Selection.of()).hasToString("*").matches(all -> all.has("X01"));
    }
}
