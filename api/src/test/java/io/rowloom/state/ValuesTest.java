package io.rowloom.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z,0",
        "1969-12-31T23:59:59.999999999Z,-1",
        "0001-01-01T00:00:00Z,-62135596800000000",
        "9999-12-31T23:59:59.999999Z,253402300799999999",
        "2026-01-02T03:04:05.123456789Z,1767323045123456"
    })
    void micros_instant_areCountedTowardsThePast(Instant instant, long micros) {
        assertThat(Values.micros(instant)).isEqualTo(micros);
        assertThat(Values.instant(micros)).isEqualTo(Values.truncated(instant));
    }

    @Test
    void micros_anyInstant_comeBack() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 10_000; i++) {
            long micros = random.nextLong(-62135596800000000L, 253402300799999999L);
            assertThat(Values.micros(Values.instant(micros)))
                    .as("seed %s", seed)
                    .isEqualTo(micros);
        }
    }

    @ParameterizedTest
    @CsvSource({"PT-0.000000001S,0", "PT-1.0000019S,-1000001", "PT1.0000019S,1000001", "PT-0.5S,-500000"})
    void micros_duration_areCountedTowardsZero(Duration duration, long micros) {
        assertThat(Values.micros(duration)).isEqualTo(micros);
        assertThat(ColumnType.DURATION.toStore(duration)).isEqualTo(micros);
    }

    @Test
    void truncated_lastNanosecondOfAYear_staysInTheYear() {
        assertThat(Values.truncated(LocalDateTime.of(2025, 12, 31, 23, 59, 59, 999_999_999)))
                .isEqualTo(LocalDateTime.of(2025, 12, 31, 23, 59, 59, 999_999_000));
    }

    @Test
    void zeroed_negativeZero_isZero() {
        assertThat(Double.doubleToRawLongBits(Values.zeroed(-0.0))).isZero();
        assertThat(Float.floatToRawIntBits(Values.zeroed(-0.0f))).isZero();
        assertThat(Values.zeroed(Double.valueOf(-0.0))).isEqualTo(Double.valueOf(0.0));
        assertThat(Values.zeroed(Double.valueOf(-1.5))).isEqualTo(-1.5);
        assertThat(Values.zeroed(Double.valueOf(Double.NaN))).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"1.5,1.50", "1.500,1.50", "1E+3,1000.00", "1.005,1.005", "0E-30,0.00"})
    void scaled_decimal_getsTheScaleWhereNothingIsLost(BigDecimal value, BigDecimal expected) {
        assertThat(Values.scaled(value, 2)).isEqualTo(expected);
    }

    @Test
    void scaled_hugeExponent_passesThrough() {
        BigDecimal huge = new BigDecimal("1E+1000000000");
        assertThat(Values.scaled(huge, 2)).isSameAs(huge);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0:0:0:0:0:0:0:1", "2001:db8:0:0:0:0:0:ff"})
    void address_literal_comesBack(String literal) {
        assertThat(ColumnType.ADDRESS.toStore(Values.address(literal))).isEqualTo(literal);
    }

    @Test
    void address_name_isNeverAsked() {
        assertThatIllegalArgumentException().isThrownBy(() -> Values.address("localhost"));
        assertThatIllegalArgumentException().isThrownBy(() -> Values.address(""));
    }

    @Test
    void plain_address_dropsTheName() throws Exception {
        InetAddress named = InetAddress.getByAddress("example", new byte[] {1, 2, 3, 4});
        assertThat(Values.plain(named)).hasToString("/1.2.3.4");
    }
}
