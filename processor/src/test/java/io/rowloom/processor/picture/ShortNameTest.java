package io.rowloom.processor.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortNameTest {

    @Test
    void name_of63Bytes_staysAsItIs() {
        assertThat(ShortName.of("x".repeat(63))).isEqualTo("x".repeat(63));
    }

    @Test
    void name_of64Bytes_endsWithAHashOfTheWhole() {
        String first = ShortName.of("x".repeat(64));
        assertThat(first).hasSize(63).startsWith("x".repeat(54) + "_").isEqualTo(ShortName.of("x".repeat(64)));
        assertThat(ShortName.of("x".repeat(64) + "y")).isNotEqualTo(first);
    }

    @Test
    void name_ofLettersOfSeveralBytes_isCutBetweenThem() {
        String emoji = "\uD83D\uDE00";
        assertThat(ShortName.of("x" + emoji.repeat(20)))
                .startsWith("x" + emoji.repeat(13) + "_")
                .hasSize(1 + 26 + 9);
        assertThat(ShortName.bytes(ShortName.of("ä".repeat(60)))).isLessThanOrEqualTo(63);
    }
}
