package io.rowloom.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpecParseTest {

    private static final String TEXT = """
            | id | rule | intent | level | status |
            |---|---|---|---|---|
            | T01 | Text `a | b` stays. | Because. | CORE | done |
            | X10 | Levels. | Why. | OPTIONAL SERIALIZABLE | open |
            | U02 | None. | So. | CORE | untested: a program that breaks it does not compile |

            | rule | departure | reason |
            |---|---|---|
            | W11 | There are none. | Noise. |
            """;

    @Test
    void rows_ofRules_areRead_othersPassedOver() {
        assertThat(Spec.of(TEXT).rules()).extracting(Spec.SpecRule::id).containsExactly("T01", "X10", "U02");
    }

    @Test
    void status_isUnderstood() {
        var rules = Spec.of(TEXT).rules();
        assertThat(rules.get(0).isDone()).isTrue();
        assertThat(rules.get(1).isDone()).isFalse();
        assertThat(rules.get(1).isUntested()).isFalse();
        assertThat(rules.get(2).reason()).isEqualTo("a program that breaks it does not compile");
    }

    @Test
    void untested_areReported() {
        assertThat(Spec.of(TEXT).untested())
                .containsExactly(new RuleResult(
                        "U02", Level.CORE, Outcome.UNTESTED, 0, 0, "a program that breaks it does not compile"));
    }
}
