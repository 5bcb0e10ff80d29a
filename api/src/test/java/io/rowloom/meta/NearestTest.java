package io.rowloom.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({
        "email, email, 0",
        "emial, email, 1",
        "mail, email, 1",
        "emails, email, 1",
        "Email, email, 0",
        "ca, abc, 3",
        "'', abc, 3"
    })
    void distance_ofTwoNames_countsEdits(String first, String second, int edits) {
        assertThat(Nearest.distance(first, second)).isEqualTo(edits);
        assertThat(Nearest.distance(second, first)).isEqualTo(edits);
    }

    @Test
    void nearest_ofSeveral_isTheOneWithFewestEdits() {
        assertThat(Nearest.to("nmae", List.of("email", "name", "named"))).contains("name");
    }

    @Test
    void nearest_ofStrangers_isNone() {
        assertThat(Nearest.to("zzz", List.of("email", "id", "xyz"))).isEmpty();
    }

    @Test
    void nearest_ofAnEndlessName_isNone() {
        assertThat(Nearest.to("e".repeat(1_000_000), List.of("email"))).isEmpty();
    }

    @Test
    void nearest_ofNoName_isNone() {
        assertThat(Nearest.to("", List.of("email", "id"))).isEmpty();
    }
}
