package io.rowloom.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An integer from 0 to 9,007,199,254,740,991 (2<sup>53</sup> − 1).
 *
 * <p>{@code @NonNegativeBigInt public long bytes;}
 *
 * <p>Column: the integer type of the field, with the range as a check.
 *
 * <p>Fits {@code short}, {@code int} and {@code long}. Refuses numbers below 0 or above 9,007,199,254,740,991.
 * {@code null} passes: {@code @Nullable} alone says whether a field may be null. Rules: N01, N03.
 *
 * <p>The upper end is the largest integer up to which a {@code double} holds every integer, so that the number
 * survives JSON and JavaScript.
 */
@Fits({short.class, Short.class, int.class, Integer.class, long.class, Long.class})
@Min(0)
@Max(9_007_199_254_740_991L)
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
public @interface NonNegativeBigInt {

    /** {@return the message of a violation} */
    String message() default "must be an integer from 0 to 9007199254740991";

    /** {@return the validation groups, as Jakarta Validation defines them} */
    Class<?>[] groups() default {};

    /** {@return the payload, as Jakarta Validation defines it} */
    Class<? extends Payload>[] payload() default {};
}
