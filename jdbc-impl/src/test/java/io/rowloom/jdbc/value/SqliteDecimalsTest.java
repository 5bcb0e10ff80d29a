package io.rowloom.jdbc.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.state.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SqliteDecimalsTest {

    private static final ColumnType<BigDecimal> WIDE = ColumnType.decimal(38, 18);
    private static final ColumnType<BigDecimal> WHOLE = ColumnType.decimal(30, 0);
    private static final ColumnType<BigDecimal> FRACTION = ColumnType.decimal(20, 20);
    private static final ColumnType<BigDecimal> NARROW = ColumnType.decimal(18, 4);

    @Test
    void text_examples_areReadable() {
        assertThat(SqliteDecimals.toText(new BigDecimal("12.5"), ColumnType.decimal(20, 2)))
                .isEqualTo("0000000000000000012.50");
        assertThat(SqliteDecimals.toText(new BigDecimal("-12.5"), ColumnType.decimal(20, 2)))
                .isEqualTo("-999999999999999987.49");
        assertThat(SqliteDecimals.toText(BigDecimal.ZERO, FRACTION)).isEqualTo("0.00000000000000000000");
        assertThat(SqliteDecimals.toText(BigDecimal.ONE.negate(), WHOLE)).isEqualTo("-" + "9".repeat(29) + "8");
    }

    @Test
    void text_anyValues_sortAndComeBack() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (ColumnType<BigDecimal> type : List.of(WIDE, WHOLE, FRACTION)) {
            List<BigDecimal> values = new ArrayList<>(extremes(type));
            for (int i = 0; i < 2_000; i++) {
                values.add(any(type, random));
            }
            assertThat(values)
                    .as("seed %d", seed)
                    .allSatisfy(value -> assertThat(SqliteDecimals.fromText(SqliteDecimals.toText(value, type), type))
                            .isEqualTo(value));
            List<BigDecimal> byText = new ArrayList<>(values);
            byText.sort(Comparator.comparing(value -> SqliteDecimals.toText(value, type)));
            assertThat(byText).as("seed %d", seed).isSortedAccordingTo(Comparator.naturalOrder());
        }
    }

    @Test
    void integer_extremes_comeBack() {
        for (BigDecimal value : extremes(NARROW)) {
            assertThat(SqliteDecimals.fromLong(SqliteDecimals.toLong(value, NARROW), NARROW))
                    .isEqualTo(value);
        }
    }

    private static List<BigDecimal> extremes(ColumnType<BigDecimal> type) {
        BigDecimal greatest = new BigDecimal(BigInteger.TEN.pow(type.length()).subtract(BigInteger.ONE), type.scale());
        BigDecimal step = new BigDecimal(BigInteger.ONE, type.scale());
        BigDecimal zero = BigDecimal.ZERO.setScale(type.scale());
        return List.of(greatest.negate(), step.negate(), zero, step, greatest);
    }

    private static BigDecimal any(ColumnType<BigDecimal> type, Random random) {
        BigInteger amount = new BigInteger(1 + random.nextInt(120), random).mod(BigInteger.TEN.pow(type.length()));
        return new BigDecimal(random.nextBoolean() ? amount : amount.negate(), type.scale());
    }
}
