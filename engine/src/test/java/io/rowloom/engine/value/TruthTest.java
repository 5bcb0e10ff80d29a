package io.rowloom.engine.value;

import static io.rowloom.engine.value.Truth.FALSE;
import static io.rowloom.engine.value.Truth.TRUE;
import static io.rowloom.engine.value.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {

    @ParameterizedTest
    @CsvSource({
        "TRUE, TRUE, TRUE, TRUE", "TRUE, FALSE, FALSE, TRUE", "TRUE, UNKNOWN, UNKNOWN, TRUE",
        "FALSE, TRUE, FALSE, TRUE", "FALSE, FALSE, FALSE, FALSE", "FALSE, UNKNOWN, FALSE, UNKNOWN",
        "UNKNOWN, TRUE, UNKNOWN, TRUE", "UNKNOWN, FALSE, FALSE, UNKNOWN", "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void andOr_everyPair_followTheTable(Truth a, Truth b, Truth and, Truth or) {
        assertThat(a.and(b)).isEqualTo(and);
        assertThat(a.or(b)).isEqualTo(or);
        assertThat(a.and(b).not()).as("De Morgan").isEqualTo(a.not().or(b.not()));
    }

    @ParameterizedTest
    @CsvSource({"TRUE, FALSE", "FALSE, TRUE", "UNKNOWN, UNKNOWN"})
    void not_everyTruth_followsTheTable(Truth truth, Truth not) {
        assertThat(truth.not()).isEqualTo(not);
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, TRUE",
        "3, false, FALSE",
        ", false, UNKNOWN",
        "1, true, TRUE",
        "3, true, UNKNOWN",
        ", true, UNKNOWN"
    })
    void member_listOfTwo_followsTheTable(Integer value, boolean withNull, Truth expected) {
        assertThat(Semantics.PORTABLE.member(value, java.util.Set.of(1, 2), withNull))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, false, FALSE", ", false, FALSE", "1, true, UNKNOWN", ", true, UNKNOWN"})
    void member_emptyList_isFalseUnlessANullIsInIt(Integer value, boolean withNull, Truth expected) {
        assertThat(Semantics.PORTABLE.member(value, java.util.Set.of(), withNull))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void of_truthOfJava_isNeverUnknown(boolean holds) {
        assertThat(Truth.of(holds)).isEqualTo(holds ? TRUE : FALSE).isNotEqualTo(UNKNOWN);
    }
}
