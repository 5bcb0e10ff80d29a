package io.rowloom.tck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static Json document() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("text", new Json.Text("a \"quoted\" \\ line\nand\ttab \u0001 \ud83d\ude00 \ud83d"));
        members.put("least", new Json.Whole(Long.MIN_VALUE));
        members.put("list", new Json.Items(List.of(new Json.Whole(1), new Json.Text(""), new Json.Items(List.of()))));
        members.put("none", new Json.Members(Map.of()));
        return new Json.Members(members);
    }

    @Test
    void json_writtenAndRead_isTheSame() {
        assertThat(JsonReader.read(JsonWriter.write(document()))).isEqualTo(document());
    }

    @Test
    void json_written_isPlainText() {
        assertThat(JsonWriter.write(new Json.Members(Map.of("a", new Json.Text("\"\u0001\ud83d")))))
                .isEqualTo("{\n  \"a\": \"\\\"\\u0001\\ud83d\"\n}\n");
    }

    @Test
    void json_whiteSpaceAndEscapes_areRead() {
        assertThat(JsonReader.read(" [ 1 ,\t\"\\u00e9\\/\\t\\r\"\n] "))
                .isEqualTo(new Json.Items(List.of(new Json.Whole(1), new Json.Text("\u00e9/\t\r"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "[1 2]",
                "{\"a\" 1}",
                "\"a",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12zz\"",
                "nul",
                "1 2",
                "--1",
                "{\"a\": 1,}"
            })
    void json_brokenText_isRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> JsonReader.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("expected .+ at position \\d+ of the report and found something else");
    }
}
