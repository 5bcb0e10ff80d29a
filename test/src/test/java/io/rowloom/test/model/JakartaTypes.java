package io.rowloom.test.model;

import io.rowloom.Model;
import io.rowloom.UuidTable;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A field for each of many constraints. */
public class JakartaTypes extends Model implements UuidTable<JakartaTypes> {

    @Min(3)
    public int min = 3;

    @Max(9)
    public long max = 1;

    @Min(3)
    @Max(9)
    public short between = 3;

    @DecimalMin(value = "0.5", inclusive = false)
    public BigDecimal decimalMin = BigDecimal.ONE;

    @DecimalMax("99.95")
    public BigDecimal decimalMax = BigDecimal.ONE;

    @Positive
    public int positive = 1;

    @PositiveOrZero
    public long positiveOrZero;

    @Negative
    public short negative = -1;

    @NegativeOrZero
    public BigDecimal negativeOrZero = BigDecimal.ZERO;

    @Positive
    public double positiveDouble = 1;

    @Negative
    public float negativeFloat = -1;

    @Digits(integer = 3, fraction = 2)
    public BigDecimal digits = BigDecimal.ONE;

    @Digits(integer = 3, fraction = 0)
    public int intDigits;

    @Size(min = 2, max = 7)
    public String size = "";

    @Size(min = 1, max = 4)
    public byte[] bytes = {1};

    @NotEmpty
    public String notEmpty = "";

    @NotBlank
    @Size(max = 20)
    public String notBlank = "";

    @Pattern(regexp = "[A-Z]{2}-[0-9]{4}")
    public String pattern = "";

    @Email
    @Size(max = 60)
    public String email = "";

    @AssertTrue
    public boolean always;

    @AssertFalse
    public boolean never;

    @NotNull
    public @Nullable String notNull;

    @Null
    public @Nullable String absent;

    @Past
    public LocalDate past = LocalDate.EPOCH;

    @PastOrPresent
    public Instant pastOrPresent = Instant.EPOCH;

    @Future
    public LocalDateTime future = LocalDateTime.MAX;

    @FutureOrPresent
    public Instant futureOrPresent = Instant.MAX;

    public JakartaTypes() {}
}
