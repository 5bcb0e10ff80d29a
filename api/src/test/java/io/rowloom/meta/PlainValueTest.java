package io.rowloom.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.state.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlainValueTest {

    private static final ColumnType<TimeUnit> UNIT = ColumnType.enumeration(TimeUnit.class);
    private static final ColumnType<BigDecimal> DECIMAL = ColumnType.decimal(20, 10);

    static Stream<Arguments> fitting() throws Exception {
        UUID id = new UUID(1, 2);
        return Stream.of(
                Arguments.of(ColumnType.BOOLEAN, true, true),
                Arguments.of(ColumnType.SHORT, 7L, (short) 7),
                Arguments.of(ColumnType.SHORT, (byte) 7, (short) 7),
                Arguments.of(ColumnType.INT, 7.0, 7),
                Arguments.of(ColumnType.INT, new BigDecimal("7.000"), 7),
                Arguments.of(ColumnType.LONG, BigInteger.TEN, 10L),
                Arguments.of(ColumnType.LONG, Long.MIN_VALUE, Long.MIN_VALUE),
                Arguments.of(ColumnType.DOUBLE, 7, 7.0),
                Arguments.of(ColumnType.DOUBLE, new BigDecimal("0.1"), 0.1),
                Arguments.of(ColumnType.DOUBLE, 0.1f, 0.1),
                Arguments.of(ColumnType.DOUBLE, Double.NaN, Double.NaN),
                Arguments.of(ColumnType.FLOAT, 0.1, 0.1f),
                Arguments.of(DECIMAL, 0.1, new BigDecimal("0.1")),
                Arguments.of(DECIMAL, "0.10", new BigDecimal("0.10")),
                Arguments.of(DECIMAL, 3, new BigDecimal("3")),
                Arguments.of(ColumnType.TEXT, new StringBuilder("x"), "x"),
                Arguments.of(ColumnType.UUID, id.toString(), id),
                Arguments.of(ColumnType.INSTANT, "2026-01-31T12:00:00Z", Instant.parse("2026-01-31T12:00:00Z")),
                Arguments.of(ColumnType.INSTANT, "2026-01-31T12:00:00+02:00", Instant.parse("2026-01-31T10:00:00Z")),
                Arguments.of(ColumnType.DATE, "2026-01-31", LocalDate.of(2026, 1, 31)),
                Arguments.of(ColumnType.DATE_TIME, "2026-01-31T12:00", LocalDateTime.of(2026, 1, 31, 12, 0)),
                Arguments.of(ColumnType.TIME, "12:30", LocalTime.of(12, 30)),
                Arguments.of(ColumnType.DURATION, "PT90M", Duration.ofMinutes(90)),
                Arguments.of(ColumnType.URI, "https://example.com", URI.create("https://example.com")),
                Arguments.of(ColumnType.ADDRESS, "127.0.0.1", InetAddress.getByName("127.0.0.1")),
                Arguments.of(UNIT, "DAYS", TimeUnit.DAYS),
                Arguments.of(UNIT, TimeUnit.DAYS, TimeUnit.DAYS));
    }

    @ParameterizedTest
    @MethodSource("fitting")
    void value_thatIsTheSameInTheType_fits(ColumnType<?> type, Object value, Object expected) {
        assertThat(PlainValue.of(type, value)).contains(expected);
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                Arguments.of(ColumnType.BOOLEAN, "true"),
                Arguments.of(ColumnType.BOOLEAN, 1),
                Arguments.of(ColumnType.SHORT, 40_000),
                Arguments.of(ColumnType.INT, 1.5),
                Arguments.of(ColumnType.INT, "7"),
                Arguments.of(ColumnType.INT, 1L << 31),
                Arguments.of(ColumnType.INT, Double.NaN),
                Arguments.of(ColumnType.INT, new BigDecimal("1e1000000000")),
                Arguments.of(ColumnType.LONG, 9.3e18),
                Arguments.of(ColumnType.DOUBLE, (1L << 53) + 1),
                Arguments.of(ColumnType.DOUBLE, new BigDecimal("1e400")),
                Arguments.of(ColumnType.FLOAT, 0.123456789),
                Arguments.of(ColumnType.FLOAT, Double.POSITIVE_INFINITY),
                Arguments.of(DECIMAL, "1".repeat(2_000)),
                Arguments.of(DECIMAL, "one"),
                Arguments.of(ColumnType.TEXT, 7),
                Arguments.of(ColumnType.UUID, "1-1-1-1-1"),
                Arguments.of(ColumnType.UUID, "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz"),
                Arguments.of(ColumnType.INSTANT, "2026-01-31"),
                Arguments.of(ColumnType.DATE, "31.1.2026"),
                Arguments.of(ColumnType.DATE, Instant.EPOCH),
                Arguments.of(ColumnType.DURATION, 90),
                Arguments.of(ColumnType.URI, "no link"),
                Arguments.of(ColumnType.ADDRESS, "example.com"),
                Arguments.of(ColumnType.BYTES, "***"),
                Arguments.of(UNIT, "days"),
                Arguments.of(UNIT, 6),
                Arguments.of(ColumnType.TEXT, List.of("x")),
                Arguments.of(ColumnType.TEXT, Map.of()));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void value_thatWouldChange_doesNotFit(ColumnType<?> type, Object value) {
        assertThat(PlainValue.of(type, value)).isEmpty();
        assertThat(PlainValue.expected(type)).isNotBlank();
        assertThat(PlainValue.found(value)).isNotBlank().doesNotContain(value.toString());
    }

    @Test
    void bytes_areCopied() {
        byte[] given = {1, 2};
        assertThat(PlainValue.of(ColumnType.BYTES, given))
                .get()
                .isEqualTo(given)
                .isNotSameAs(given);
        assertThat(PlainValue.of(ColumnType.BYTES, "AQI=")).get().isEqualTo(given);
    }

    @Test
    void constants_areListed() {
        assertThat(PlainValue.expected(UNIT)).startsWith("one of NANOSECONDS, ");
    }
}
