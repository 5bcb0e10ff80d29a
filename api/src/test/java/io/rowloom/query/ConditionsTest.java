package io.rowloom.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rowloom.error.MisuseException;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.query.LikePattern.Part;
import io.rowloom.state.ColumnType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    private static class Parent {}

    private static final class Child extends Parent {}

    private static final TextColumn<Parent> NAME = new TextColumn<>(Parent.class, "name", ColumnType.text(3), false);
    private static final NumericColumn<Child, Integer> AGE =
            new NumericColumn<>(Child.class, "age", ColumnType.INT, true);
    private static final NumericColumn<Child, BigDecimal> PRICE =
            new NumericColumn<>(Child.class, "price", ColumnType.decimal(10, 2), true);
    private static final ComparableColumn<Child, Instant> AT =
            new ComparableColumn<>(Child.class, "at", ColumnType.INSTANT, true);

    @Test
    void and_baseAndTable_combineInEitherOrder() {
        Condition<Child> one = NAME.eq("x").and(AGE.ge(3));
        Condition<Child> other = AGE.ge(3).and(NAME.eq("x"));
        assertThat(one).isEqualTo(new Condition.And<Child>(List.of(NAME.eq("x"), AGE.ge(3))));
        assertThat(other).isEqualTo(new Condition.And<Child>(List.of(AGE.ge(3), NAME.eq("x"))));
    }

    @Test
    void and_repeated_isFlat() {
        Condition<Child> all = AGE.eq(1);
        for (int i = 0; i < 5_000; i++) {
            all = all.or(AGE.eq(i));
        }
        assertThat(all instanceof Condition.Or<Child>(var parts) ? parts.size() : 0)
                .isEqualTo(5_001);
    }

    @Test
    void between_bounds_areInclusive() {
        assertThat(AGE.between(1, 2)).isEqualTo(AGE.ge(1).and(AGE.le(2)));
    }

    @Test
    void eq_null_isMisuse() {
        assertThatExceptionOfType(MisuseException.class)
                .isThrownBy(() -> NAME.eq((String) null))
                .withMessageContaining("isNull()");
        assertThatExceptionOfType(MisuseException.class).isThrownBy(() -> AGE.lt((Integer) null));
        assertThatExceptionOfType(MisuseException.class).isThrownBy(() -> NAME.contains(null));
    }

    @Test
    void in_null_isRemembered() {
        assertThat(AGE.in(Arrays.asList(1, null))).isEqualTo(new Condition.In<>(AGE, List.of(1), true));
        assertThat(AGE.notIn(List.of())).isEqualTo(new Condition.Not<>(new Condition.In<>(AGE, List.of(), false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0", "\uD83D", "\uDE00\uD83D"})
    void eq_textThatNoStoreHolds_isOutOfRange(String text) {
        assertThatExceptionOfType(ValueOutOfRangeException.class)
                .isThrownBy(() -> NAME.eq(text))
                .withMessageNotContaining(text);
        assertThatExceptionOfType(ValueOutOfRangeException.class).isThrownBy(() -> NAME.startsWith(text));
    }

    @Test
    void eq_valuesThatNoStoreHolds_areOutOfRange() {
        NumericColumn<Child, Double> real = new NumericColumn<>(Child.class, "real", ColumnType.DOUBLE, true);
        ComparableColumn<Child, LocalDate> day = new ComparableColumn<>(Child.class, "day", ColumnType.DATE, true);
        ComparableColumn<Child, Duration> span = new ComparableColumn<>(Child.class, "span", ColumnType.DURATION, true);
        List.<Runnable>of(
                        () -> real.eq(Double.NaN),
                        () -> real.lt(Double.POSITIVE_INFINITY),
                        () -> day.eq(LocalDate.of(10000, 1, 1)),
                        () -> AT.ge(Instant.MAX),
                        () -> PRICE.eq(new BigDecimal("1.005")),
                        () -> PRICE.in(List.of(new BigDecimal("123456789"))),
                        () -> span.eq(Duration.ofSeconds(Long.MAX_VALUE)))
                .forEach(wrong -> assertThatExceptionOfType(ValueOutOfRangeException.class)
                        .isThrownBy(wrong::run));
    }

    @Test
    void literal_instant_isTruncated() {
        assertThat(AT.eq(Instant.parse("2026-01-01T00:00:00.000000999Z")))
                .isEqualTo(AT.eq(Instant.parse("2026-01-01T00:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a!", "!", "a!b", "!!!"})
    void like_badEscape_isMisuse(String pattern) {
        assertThatExceptionOfType(MisuseException.class)
                .isThrownBy(() -> NAME.like(pattern))
                .withMessageContaining("!!");
    }

    @Test
    void like_parts_areTakenApart() {
        assertThat(LikePattern.parts("a!%b%_!!!_"))
                .containsExactly(new Part.Text("a%b"), new Part.Any(), new Part.One(), new Part.Text("!_"));
        assertThat(LikePattern.parts("")).isEmpty();
    }

    @Test
    void contains_specialCharacters_areLiteral() {
        assertThat(NAME.contains("50%_!")).isEqualTo(new Condition.Like<>(NAME, "%50!%!_!!%", false));
    }
}
