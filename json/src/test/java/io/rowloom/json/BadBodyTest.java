package io.rowloom.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.rowloom.json.Shop.Everything;
import io.rowloom.json.Shop.Label;
import io.rowloom.json.Shop.Product;
import io.rowloom.json.Shop.ProductBase;
import io.rowloom.json.Shop.Unmade;
import io.rowloom.meta.PlainProperties.Problem;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients send that is wrong. */
class BadBodyTest {

    private final JsonMapper json = RowloomJson.mapper();

    private List<Problem> problems(String text, Class<?> type) {
        return catchThrowableOfType(RefusedBodyException.class, () -> json.readValue(text, type))
                .problems();
    }

    @Test
    void property_unknown_isRefusedByNameWithTheNearest() {
        assertThat(problems("{\"nmae\":\"Lamp\"}", ProductBase.class))
                .containsExactly(new Problem("nmae", "ProductBase has no property \"nmae\". Did you mean \"name\"?"));
        assertThat(problems("{\"size\":{\"widht\":1}}", Product.class))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("size.widht");
                    assertThat(problem.message()).contains("Did you mean \"size.width\"?");
                });
    }

    @Test
    void property_unknownInARecord_isRefusedInTheSameWords() {
        record Outer(List<Inner> inner) {
            record Inner(@Nullable Integer count) {}
        }
        assertThat(problems("{\"inner\":[{\"count\":1},{\"coutn\":1}]}", Outer.class))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("inner[1].coutn");
                    assertThat(problem.message()).isEqualTo("Inner has no property \"coutn\". Did you mean \"count\"?");
                });
    }

    @Test
    void body_manyFaults_areToldAtOnce() {
        assertThat(problems("{\"nmae\":1,\"price\":0.1,\"stock\":\"x\",\"color\":\"GREEN\",\"size\":3}", Product.class))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("nmae", "price", "stock", "color", "size");
    }

    @Test
    void base_idAndTimes_areUnknown() {
        assertThat(problems("{\"id\":\"x\"}", ProductBase.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "1e2", "1.0", "1E-400", "0.10000000000000000555111512312578270211815834045410156"})
    void decimal_numberWithAFraction_isRefusedForItsDigits(String literal) {
        assertThat(problems("{\"price\":" + literal + "}", ProductBase.class))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("Write it in quotes"));
    }

    @Test
    void decimal_textOrWholeNumber_isTakenDigitByDigit() throws Exception {
        assertThat(json.readValue("{\"price\":\"0.1000000001\"}", ProductBase.class).price)
                .isEqualByComparingTo("0.1000000001");
        assertThat(json.readValue("{\"price\":12}", ProductBase.class).price).isEqualByComparingTo("12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775808",
                "\"9223372036854775808\"",
                "1.5",
                "1e400",
                "1e99999999",
                "1e-99999999",
                "\"\"",
                "\" 1\"",
                "\"0x10\"",
                "true",
                "[]",
                "{}",
                "\"NaN\""
            })
    void long_whatIsNoLong_isRefused(String literal) {
        assertThat(problems("{\"stock\":" + literal + "}", ProductBase.class))
                .extracting(Problem::path)
                .containsExactly("stock");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "\"9007199254740993\"", "9007199254740993.0", "9.007199254740993e15"})
    void long_exactly_keepsEveryDigit(String literal) throws Exception {
        assertThat(json.readValue("{\"stock\":" + literal + "}", ProductBase.class).stock)
                .isEqualTo(9_007_199_254_740_993L);
    }

    @Test
    void values_ofOtherTypes_areRefused() {
        assertThat(problems(
                        "{\"small\":40000,\"whole\":\"7\",\"real\":\"0.1\",\"single\":1e99,\"uuid\":\"x\",\"instant\":\"now\","
                                + "\"date\":\"2026-02-30\",\"time\":5,\"duration\":\"1h\",\"bytes\":\"*\",\"link\":\"::\",\"address\":\"example.org\"}",
                        Everything.class))
                .extracting(Problem::path)
                .contains("small", "single", "uuid", "instant", "date", "time", "duration", "bytes", "link", "address");
    }

    @Test
    void primitive_null_isRefused() {
        assertThat(problems("{\"stock\":null,\"listed\":null}", Product.class))
                .extracting(Problem::path)
                .containsExactly("stock", "listed");
        assertThat(problems("{\"text\":\"x\",\"rank\":null}", Label.class))
                .extracting(Problem::path)
                .containsExactly("rank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"text\"", "true"})
    void root_noObject_isRefused(String text) {
        assertThat(problems(text, Product.class))
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"name\":\"a\"",
                "{\"name\":\"a\"}}",
                "{\"name\":\"a\"} x",
                "{name:1}",
                "{'name':1}",
                "{\"stock\":01}",
                "{\"stock\":NaN}",
                "{\"name\":\"a\nb\"}",
                "{\"name\":\"a\",}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"\\u00\"}"
            })
    void text_noJson_isRefused(String text) {
        assertThatThrownBy(() -> json.readValue(text, ProductBase.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void duplicates_lenientMapper_areRefusedByTheModel() {
        JsonMapper lenient = JsonMapper.builder().addModule(new RowloomModule()).build();
        assertThatThrownBy(() -> lenient.readValue("{\"name\":\"a\",\"name\":\"b\"}", ProductBase.class))
                .isInstanceOf(RefusedBodyException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void nesting_deep_isRefusedBeforeTheStackEnds() {
        for (String text :
                List.of("{\"name\":" + "[".repeat(100_000), "{\"name\":".repeat(100_000), "[".repeat(1_000_000))) {
            assertThatThrownBy(() -> json.readValue(text, ProductBase.class))
                    .isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void numbersAndTexts_tooLong_areRefused() {
        for (String text : List.of(
                "{\"stock\":" + "9".repeat(RowloomJson.MAX_DIGITS + 1) + "}",
                "{\"name\":\"" + "a".repeat(RowloomJson.MAX_TEXT + 1) + "\"}",
                "{\"" + "n".repeat(1_000) + "\":1}")) {
            assertThatThrownBy(() -> json.readValue(text, ProductBase.class))
                    .isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void texts_nulAndLoneSurrogates_areLeftToTheCheckOfTheSave() throws Exception {
        ProductBase body = json.readValue("{\"name\":\"a\\u0000\\ud800\"}", ProductBase.class);
        assertThat(body.name).isEqualTo("a\0\ud800");
    }

    @Test
    void abstractModel_read_saysThatThereAreNoObjects() {
        assertThatThrownBy(() -> json.readValue("{\"text\":\"x\"}", Unmade.class))
                .hasMessageContaining("abstract");
    }

    @Test
    void bodies_random_areReadOrRefusedAndNeverFailOtherwise() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String alphabet = "{}[]\":,0123456789.eE-+ntrufalsstocknamepricesizewidth\\u\u0000\ud800é ";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "{\"stock\":" : "{\"name\":");
            int length = random.nextInt(20);
            for (int c = 0; c < length; c++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                assertThat(json.readValue(text.append('}').toString(), ProductBase.class))
                        .isNotNull();
            } catch (JsonProcessingException refused) {
                assertThat(refused.getMessage()).as("seed %s", seed).isNotNull();
            }
        }
    }
}
