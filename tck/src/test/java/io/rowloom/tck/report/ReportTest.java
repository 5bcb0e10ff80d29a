package io.rowloom.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Environment HERE = new Environment("1", "1", "My Store/2", "9", "jvm", "UTC", 42, 5);

    private static List<RuleResult> results(Outcome outcome) {
        return Reports.results(outcome);
    }

    private static Report report(List<RuleResult> results) {
        return Reports.of(results);
    }

    private static List<RuleResult> with(int count, Outcome outcome, Level level) {
        List<RuleResult> results = results(Outcome.PASS);
        for (int i = 0; i < results.size() && count > 0; i++) {
            RuleResult each = results.get(i);
            if (each.level() == level) {
                results.set(i, new RuleResult(each.id(), level, outcome, each.cases(), 1, "a | note\nof two lines"));
                count--;
            }
        }
        return results;
    }

    @Test
    void verdict_allPass_isConformant() {
        assertThat(report(results(Outcome.PASS)).verdict().text()).isEqualTo("CONFORMANT");
    }

    @Test
    void verdict_refusedOptional_isConformant() {
        assertThat(report(with(2, Outcome.REFUSED, Level.OPTIONAL)).verdict().text())
                .isEqualTo("CONFORMANT");
    }

    @Test
    void verdict_fiveCoreLimitations_areTheMost() {
        assertThat(report(with(5, Outcome.LIMITED, Level.CORE)).verdict().text())
                .isEqualTo("CONFORMANT_WITH_LIMITATIONS(5)");
        assertThat(report(with(6, Outcome.LIMITED, Level.CORE)).verdict().text())
                .isEqualTo("NOT_CONFORMANT");
    }

    @Test
    void verdict_oneFails_isNotConformant() {
        assertThat(report(with(1, Outcome.FAIL, Level.OPTIONAL)).verdict().text())
                .isEqualTo("NOT_CONFORMANT");
    }

    @Test
    void verdict_oneMissing_isNotConformant() {
        assertThat(report(results(Outcome.PASS).subList(1, 90)).verdict().text())
                .isEqualTo("NOT_CONFORMANT");
        assertThat(report(with(1, Outcome.UNTESTED, Level.CORE)).verdict().text())
                .isEqualTo("NOT_CONFORMANT");
    }

    @Test
    void file_writtenAndRead_isTheSame() {
        Report report = new Report(
                HERE,
                "abc",
                "T*",
                List.of(new Limitation("T07", "a \"text\"", "A-1")),
                with(3, Outcome.FAIL, Level.CORE));
        ReportFile file = ReportFile.read(ReportFile.write(report));
        assertThat(file.report()).isEqualTo(report);
        assertThat(file.totals()).isEqualTo(report.totals());
        assertThat(file.verdict()).isEqualTo("NOT_CONFORMANT");
    }

    @Test
    void verification_wrongNumberOfCases_isFound() {
        List<RuleResult> results = results(Outcome.PASS);
        RuleResult first = results.getFirst();
        results.set(0, new RuleResult(first.id(), first.level(), Outcome.PASS, first.cases() - 1, 1, ""));
        assertThat(Verification.of(ReportFile.write(report(results)), Manifest.ofThisSuite()))
                .singleElement()
                .asString()
                .contains("the number of cases of " + first.id());
    }

    @Test
    void verification_ruleThatIsNone_isFound() {
        List<RuleResult> results = results(Outcome.PASS);
        results.add(new RuleResult("Z99", Level.CORE, Outcome.PASS, 1, 1, ""));
        assertThat(Verification.of(ReportFile.write(report(results)), Manifest.ofThisSuite()))
                .containsExactly("rule Z99 is not in the manifest");
    }

    @Test
    void verification_ruleTwice_isFound() {
        List<RuleResult> results = results(Outcome.PASS);
        results.add(results.getFirst());
        assertThat(Verification.of(ReportFile.write(report(results)), Manifest.ofThisSuite()))
                .singleElement()
                .asString()
                .contains("the number of different rules");
    }

    @Test
    void verification_coreRuleCalledOptional_isFound() {
        List<RuleResult> results = results(Outcome.PASS);
        RuleResult first = results.getFirst();
        results.set(0, new RuleResult(first.id(), Level.OPTIONAL, Outcome.PASS, first.cases(), 1, ""));
        assertThat(Verification.of(ReportFile.write(report(results)), Manifest.ofThisSuite()))
                .singleElement()
                .asString()
                .contains("the level of " + first.id());
    }

    @Test
    void verification_allRules_isSound() {
        assertThat(problems(report(results(Outcome.PASS)))).isEmpty();
        assertThat(problems(report(with(1, Outcome.FAIL, Level.CORE)))).isEmpty();
    }

    private static List<String> problems(Report report) {
        return Verification.of(ReportFile.write(report), Manifest.ofThisSuite());
    }

    @Test
    void verification_ruleLeftOut_isNamed() {
        List<RuleResult> results = results(Outcome.PASS);
        String tested = results.removeFirst().id();
        String untested = results.removeLast().id();
        assertThat(problems(report(results))).singleElement().asString().contains("no line for", tested, untested);
    }

    @Test
    void verification_ruleCalledUntested_isFound() {
        String first = results(Outcome.PASS).getFirst().id();
        assertThat(problems(report(Reports.first(Outcome.UNTESTED, "too hard"))))
                .contains("rule " + first + " is called untested, and the suite tests it");
    }

    @Test
    void verification_partOfTheRules_isFound() {
        Report part = new Report(HERE, Manifest.ofThisSuite().hash(), "T*", List.of(), results(Outcome.PASS));
        assertThat(problems(part)).singleElement().asString().contains("only the rules T* were run");
    }

    @Test
    void verification_limitationUndeclared_isFound() {
        List<RuleResult> limited = Reports.first(Outcome.LIMITED, "sorts otherwise");
        String id = limited.getFirst().id();
        assertThat(problems(report(limited))).singleElement().asString().contains("limitations that were found", id);
        assertThat(problems(Reports.of(limited, new Limitation(id, "sorts otherwise", "A-1"))))
                .isEmpty();
        assertThat(problems(Reports.of(results(Outcome.PASS), new Limitation(id, "sorts otherwise", "A-1"))))
                .singleElement()
                .asString()
                .contains("limitations that were found");
    }

    @Test
    void files_haveTheNameOfTheBackend(@TempDir Path folder) throws Exception {
        Path file = ReportText.save(report(with(1, Outcome.FAIL, Level.CORE)), folder.resolve("made"));
        assertThat(file.getFileName()).hasToString("rowloom-conformance-my-store-2.json");
        assertThat(folder.resolve("made/rowloom-conformance-my-store-2.md"))
                .content()
                .startsWith("# My Store/2 9: NOT_CONFORMANT")
                .contains("a \\| note of two lines");
    }
}
