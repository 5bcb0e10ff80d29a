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
 * An integer from 1 to 2,147,483,647 (2<sup>31</sup> − 1).
 *
 * <p>{@code @PositiveInt public int quantity;}
 *
 * <p>Column: the integer type of the field, with the range as a check.
 *
 * <p>Fits {@code short}, {@code int} and {@code long}. Refuses numbers below 1 or above 2,147,483,647. {@code null}
 * passes: {@code @Nullable} alone says whether a field may be null. Rules: N01, N03.
 */
@Fits({short.class, Short.class, int.class, Integer.class, long.class, Long.class})
@Min(1)
@Max(Integer.MAX_VALUE)
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
public @interface PositiveInt {

    /** {@return the message of a violation} */
    String message() default "must be an integer from 1 to 2147483647";

    /** {@return the validation groups, as Jakarta Validation defines them} */
    Class<?>[] groups() default {};

    /** {@return the payload, as Jakarta Validation defines it} */
    Class<? extends Payload>[] payload() default {};
}
