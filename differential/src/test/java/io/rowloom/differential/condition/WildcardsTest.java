package io.rowloom.differential.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardsTest {

    @ParameterizedTest
    @CsvSource({
        "a, a, true",
        "a, A, false",
        "'', '', true",
        "'', a, false",
        "%, '', true",
        "_, '', false",
        "_, \ud83d\ude00, true",
        "__, \ud83d\ude00, false",
        "a%c, abbc, true",
        "a%c, abcd, false",
        "%b%, abc, true",
        "a!%, a%, true",
        "a!%, ab, false",
        "!_!!, _!, true",
        "%_%_%, a, false",
        "%_%_%, ab, true"
    })
    void match_caseCounts(String pattern, String text, boolean expected) {
        assertThat(Wildcards.match(pattern, text, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"aB%, Abc, true", "k, \u212a, false", "\u00e9, \u00c9, false", "I, \u0130, false"})
    void match_ignoringCase_asciiAlone(String pattern, String text, boolean expected) {
        assertThat(Wildcards.match(pattern, text, true)).isEqualTo(expected);
    }

    @Test
    void shorter_escapes_stayWhole() {
        assertThat(Wildcards.shorter("a!%_")).containsExactly("!%_", "a_", "a!%");
    }
}
