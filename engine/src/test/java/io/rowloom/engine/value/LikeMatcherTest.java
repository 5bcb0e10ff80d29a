package io.rowloom.engine.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.rowloom.query.LikePattern;
import io.rowloom.query.LikePattern.Part;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikeMatcherTest {

    private static final String[] TEXT = {"a", "b", "B", "%", "_", "!", "\ud83d\ude00", "\ud83d\ude02"};
    private static final String[] PATTERN = {"a", "b", "B", "%", "%", "_", "!%", "!_", "!!", "\ud83d\ude00"};

    @Test
    void matcher_randomPatterns_agreesWithNaiveMatching() {
        long seed = ThreadLocalRandom.current().nextLong();
        RandomGenerator random = new SplittableRandom(seed);
        for (int i = 0; i < 50_000; i++) {
            String pattern = joined(random, PATTERN, 6);
            String text = joined(random, TEXT, 8);
            boolean ignoreCase = random.nextBoolean();
            boolean expected = naive(
                    LikePattern.parts(ignoreCase ? pattern.toLowerCase(java.util.Locale.ROOT) : pattern),
                    ignoreCase ? text.toLowerCase(java.util.Locale.ROOT) : text);
            assertThat(LikeMatcher.of(pattern, ignoreCase).test(text))
                    .as("seed %d: %s like %s", seed, text, pattern)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "'', a, false",
        "%, '', true",
        "_, \ud83d\ude00, true",
        "__, \ud83d\ude00, false",
        "a%a, a, false",
        "a%a, aa, true",
        "%b%, abc, true",
        "%_b, b, false",
        "100!%, 100%, true",
        "100!%, 1000, false"
    })
    void matcher_edges_matchAsExpected(String pattern, String text, boolean expected) {
        assertThat(LikeMatcher.of(pattern, false).test(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ABC, abc, true",
        "É, é, false",
        "straSSe, STRASSE, true",
        "ß, SS, false",
        "K, k, true",
        "\u212a, k, false"
    })
    void matcher_ignoringCase_foldsAsciiAlone(String pattern, String text, boolean expected) {
        assertThat(LikeMatcher.of(pattern, true).test(text)).isEqualTo(expected);
    }

    @Test
    void matcher_patternMadeToBacktrack_staysFast() {
        String text = "a".repeat(20_000);
        String pattern = "%a_".repeat(200) + "%b";
        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(LikeMatcher.of(pattern, false).test(text)).isFalse());
    }

    private static String joined(RandomGenerator random, String[] pieces, int most) {
        return random.ints(random.nextInt(most + 1), 0, pieces.length)
                .mapToObj(i -> pieces[i])
                .collect(Collectors.joining());
    }

    private static boolean naive(List<Part> parts, String text) {
        if (parts.isEmpty()) {
            return text.isEmpty();
        }
        List<Part> rest = parts.subList(1, parts.size());
        return switch (parts.getFirst()) {
            case Part.Text literal ->
                text.startsWith(literal.text())
                        && naive(rest, text.substring(literal.text().length()));
            case Part.One one -> !text.isEmpty() && naive(rest, text.substring(text.offsetByCodePoints(0, 1)));
            case Part.Any any ->
                naive(rest, text) || (!text.isEmpty() && naive(parts, text.substring(text.offsetByCodePoints(0, 1))));
        };
    }
}
