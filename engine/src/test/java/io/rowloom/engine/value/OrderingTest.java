package io.rowloom.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.state.ColumnType.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderingTest {

    private static final int[] CODE_POINTS = {
        'a', 'b', 'A', '_', 0x7f, 0xe9, 0xd7ff, 0xe000, 0xff61, 0xffff, 0x10000, 0x1f600, 0x10ffff
    };

    static Stream<Arguments> sorted() {
        return Stream.of(
                Arguments.of(Kind.BOOLEAN, List.of(false, true)),
                Arguments.of(Kind.SHORT, List.of((short) -2, (short) 0, Short.MAX_VALUE)),
                Arguments.of(Kind.INT, List.of(Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE)),
                Arguments.of(Kind.LONG, List.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE)),
                Arguments.of(Kind.INSTANT, List.of(-1L, 0L, 1L)),
                Arguments.of(Kind.DOUBLE, List.of(-Double.MAX_VALUE, -1.0, 0.0, Double.MIN_VALUE, 1.0)),
                Arguments.of(
                        Kind.DECIMAL, List.of(new BigDecimal("-1"), new BigDecimal("0.10"), new BigDecimal("0.2"))),
                Arguments.of(Kind.TEXT, List.of("", "A", "Z", "_", "a", "a ", "ab", "é", "\uff61", "\ud83d\ude00")),
                Arguments.of(
                        Kind.UUID,
                        List.of(
                                new UUID(0, 1),
                                new UUID(1, 0),
                                new UUID(1, -1),
                                new UUID(Long.MIN_VALUE, 0),
                                new UUID(-1, 0))),
                Arguments.of(Kind.DATE, List.of(LocalDate.of(1, 1, 1), LocalDate.of(2024, 2, 29))),
                Arguments.of(
                        Kind.DATE_TIME,
                        List.of(LocalDateTime.of(2024, 1, 1, 0, 0), LocalDateTime.of(2024, 1, 1, 0, 1))),
                Arguments.of(Kind.TIME, List.of(LocalTime.MIN, LocalTime.NOON, LocalTime.MAX)),
                Arguments.of(
                        Kind.BYTES,
                        List.of(new byte[0], new byte[] {0x7f}, new byte[] {0x7f, 0}, new byte[] {(byte) 0x80})));
    }

    @ParameterizedTest
    @MethodSource("sorted")
    void values_shuffled_comeBackInOrder(Kind kind, List<Object> sorted) {
        List<Object> values = new ArrayList<>(sorted);
        Collections.shuffle(values);
        values.sort(Ordering.of(kind));
        assertThat(values).containsExactlyElementsOf(sorted);
        for (Object value : values) {
            assertThat(Ordering.of(kind).compare(value, value)).isZero();
        }
    }

    @Test
    void decimals_anotherScale_areEqual() {
        assertThat(Ordering.of(Kind.DECIMAL).compare(new BigDecimal("1.0"), new BigDecimal("1.00")))
                .isZero();
    }

    @Test
    void texts_random_compareAsTheirCodePoints() {
        long seed = ThreadLocalRandom.current().nextLong();
        RandomGenerator random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            int[] a = codePoints(random);
            int[] b = codePoints(random);
            int expected = Integer.signum(Arrays.compare(a, b));
            int found = Ordering.text(new String(a, 0, a.length), new String(b, 0, b.length));
            assertThat(Integer.signum(found)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static int[] codePoints(RandomGenerator random) {
        return random.ints(random.nextInt(4), 0, CODE_POINTS.length)
                .map(i -> CODE_POINTS[i])
                .toArray();
    }
}
