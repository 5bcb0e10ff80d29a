package io.rowloom.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;

/**
 * A {@link BigDecimal} of limited digits; the general constraint of {@link Decimal38_18} and its kin.
 *
 * <p>{@code @DecimalSize(precision = 10, scale = 2) public BigDecimal price;}
 *
 * <p>Column: {@code DECIMAL(precision, scale)}.
 *
 * <p>Fits {@link BigDecimal} alone: a {@code double} cannot hold decimals exactly. Refuses more than {@code scale}
 * decimals (nothing is rounded; trailing zeros do not count) and more than {@code precision - scale} digits before
 * the point. {@code null} passes: {@code @Nullable} alone says whether a field may be null. Rules: N06, N07.
 *
 * <p>{@code @Digits} of Jakarta Validation differs: it fits a {@code double} too, and counts trailing zeros.
 */
@Fits(BigDecimal.class)
@Constraint(validatedBy = DecimalSizeValidator.class)
@Documented
@Target({
    ElementType.ANNOTATION_TYPE,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface DecimalSize {

    /**
     * How many digits the number may have in all.
     *
     * @return 1 or more
     */
    int precision();

    /**
     * How many of the digits stand after the decimal point.
     *
     * @return from 0 to {@code precision}
     */
    int scale();

    /** {@return the message of a violation} */
    String message() default "must fit DECIMAL({precision}, {scale}) without rounding";

    /** {@return the validation groups, as Jakarta Validation defines them} */
    Class<?>[] groups() default {};

    /** {@return the payload, as Jakarta Validation defines it} */
    Class<? extends Payload>[] payload() default {};
}
