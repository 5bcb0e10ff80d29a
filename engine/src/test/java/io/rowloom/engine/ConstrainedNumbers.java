package io.rowloom.engine;

import io.rowloom.Model;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Decimal20_10;
import io.rowloom.constraint.Decimal38_18;
import io.rowloom.constraint.NonNegativeBigInt;
import io.rowloom.constraint.NonNegativeDecimal20_10;
import io.rowloom.constraint.NonNegativeDouble;
import io.rowloom.constraint.NonNegativeInt;
import io.rowloom.constraint.Percentage;
import io.rowloom.constraint.Port;
import io.rowloom.constraint.PositiveBigInt;
import io.rowloom.constraint.PositiveDecimal38_18;
import io.rowloom.constraint.PositiveDouble;
import io.rowloom.constraint.PositiveInt;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One field for each constraint on numbers. */
public class ConstrainedNumbers extends Model implements UuidTable<ConstrainedNumbers> {
    @Port
    public int number0;

    @PositiveInt
    public int number1;

    @NonNegativeInt
    public int number2;

    @Percentage
    public int number3;

    @Port
    public @Nullable Integer boxed0;

    @PositiveInt
    public @Nullable Integer boxed1;

    @NonNegativeInt
    public @Nullable Integer boxed2;

    @Percentage
    public @Nullable Integer boxed3;

    @Min(3)
    public int jakartaInt0;

    @Max(7)
    public int jakartaInt1;

    @Positive
    public int jakartaInt2;

    @PositiveOrZero
    public int jakartaInt3;

    @Negative
    public int jakartaInt4;

    @NegativeOrZero
    public int jakartaInt5;

    @Digits(integer = 2, fraction = 0)
    public int jakartaInt6;

    @PositiveBigInt
    public long big0;

    @NonNegativeBigInt
    public long big1;

    @PositiveDouble
    public double real0;

    @NonNegativeDouble
    public double real1;

    @Percentage
    public double real2;

    @PositiveDouble
    public Double boxedReal0;

    @NonNegativeDouble
    public Double boxedReal1;

    @Percentage
    public Double boxedReal2;

    @DecimalMax("2.5")
    public double jakartaReal0;

    @Positive
    public double jakartaReal1;

    @Negative
    public double jakartaReal2;

    @Decimal38_18
    public BigDecimal decimal0;

    @Decimal20_10
    public BigDecimal decimal1;

    @NonNegativeDecimal20_10
    public BigDecimal decimal2;

    @PositiveDecimal38_18
    public BigDecimal decimal3;

    @Decimal38_18
    public @Nullable BigDecimal maybeDecimal0;

    @Decimal20_10
    public @Nullable BigDecimal maybeDecimal1;

    @NonNegativeDecimal20_10
    public @Nullable BigDecimal maybeDecimal2;

    @PositiveDecimal38_18
    public @Nullable BigDecimal maybeDecimal3;

    @Digits(integer = 4, fraction = 2)
    public BigDecimal jakartaDecimal0;

    @DecimalMin(value = "0.5", inclusive = false)
    public BigDecimal jakartaDecimal1;

    @Min(2)
    public BigDecimal jakartaDecimal2;

    @PositiveOrZero
    public BigDecimal jakartaDecimal3;
}
