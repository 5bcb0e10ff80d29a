package io.rowloom.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Positive;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;

/**
 * A {@link BigDecimal} above 0 with up to 10 digits before the decimal point and up to 10 after it.
 *
 * <p>{@code @PositiveDecimal20_10 public BigDecimal amount;}
 *
 * <p>Column: {@code DECIMAL(20, 10)}, with the sign as a check.
 *
 * <p>Refuses more than 10 decimals (nothing is rounded; trailing zeros do not count), more than 10 digits before the
 * point, 0 and numbers below it. Fits {@link BigDecimal} alone: on a {@code double}, which cannot hold decimals
 * exactly, the annotation processor refuses it, and Jakarta Validation throws its {@code UnexpectedTypeException}.
 * {@code null} passes: {@code @Nullable} alone says whether a field may be null. Rules: N06, N07, N08.
 */
@DecimalSize(precision = 20, scale = 10)
@Positive
@Constraint(validatedBy = {})
@ReportAsSingleViolation
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
public @interface PositiveDecimal20_10 {

    /** {@return the message of a violation} */
    String message() default "must be a decimal number above 0, up to 10 digits before and 10 after the point";

    /** {@return the validation groups, as Jakarta Validation defines them} */
    Class<?>[] groups() default {};

    /** {@return the payload, as Jakarta Validation defines it} */
    Class<? extends Payload>[] payload() default {};
}
