package io.rowloom.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.tck.report.Spec;
import io.rowloom.tck.report.Spec.SpecRule;
import io.rowloom.tck.rule.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds SPEC.md and the suite together. */
class SpecTest {

    private static final Path FILE = Path.of("../SPEC.md");

    private static List<SpecRule> spec() throws Exception {
        return Spec.of(Files.readString(FILE)).rules();
    }

    @Test
    void everyDoneRule_andNoOther_isInTheSuite() throws Exception {
        List<String> done = spec().stream()
                .filter(SpecRule::isDone)
                .map(SpecRule::id)
                .sorted()
                .toList();
        assertThat(TckRun.rules().stream().sorted().toList()).isEqualTo(done);
    }

    @Test
    void everyRule_hasAStatusThatIsKnown() throws Exception {
        assertThat(spec())
                .hasSizeGreaterThan(150)
                .allSatisfy(rule -> assertThat(rule.isDone()
                                || rule.isUntested()
                                || rule.status().equals("open"))
                        .as(rule.toString())
                        .isTrue());
    }

    @Test
    void everyUntestedRule_hasAReason() throws Exception {
        assertThat(spec())
                .filteredOn(SpecRule::isUntested)
                .isNotEmpty()
                .allSatisfy(rule ->
                        assertThat(rule.reason().length()).as(rule.toString()).isGreaterThan(20));
    }

    @Test
    void everyRule_hasAnIdOfItsOwn() throws Exception {
        assertThat(spec()).extracting(SpecRule::id).doesNotHaveDuplicates();
    }

    @Test
    void everyRowOfARule_isUnderstood() throws Exception {
        List<String> rows = Files.readAllLines(FILE).stream()
                .filter(line -> line.matches("\\| [A-Z]\\d+ \\|.*"))
                .filter(line -> line.split(" \\| ", -1).length > 3)
                .toList();
        assertThat(spec()).hasSameSizeAs(rows);
    }

    @Test
    void everyRule_hasTheLevelThatTheSpecSays() throws Exception {
        var levels = spec().stream().collect(Collectors.toMap(SpecRule::id, SpecRule::level));
        assertThat(Catalog.rules())
                .allSatisfy(rule -> assertThat(level(rule)).as(rule.id()).isEqualTo(levels.get(rule.id())));
    }

    private static String level(Rule rule) {
        return rule.capability() == null ? rule.level().name() : rule.level() + " " + rule.capability();
    }
}
