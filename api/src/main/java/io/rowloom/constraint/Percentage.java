package io.rowloom.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;

/**
 * A number from 0 to 100, both included.
 *
 * <p>{@code @Percentage public double progress;}
 *
 * <p>Column: the number type of the field, with the range as a check.
 *
 * <p>Fits {@code short}, {@code int}, {@code long}, {@code double}, {@code float} and {@link BigDecimal}. Refuses
 * numbers below 0 or above 100, NaN and infinities. {@code null} passes: {@code @Nullable} alone says whether a field
 * may be null. Rules: N13, N14.
 *
 * <p>It counts in percent: a half is 50, not 0.5. −0.0 counts as 0.
 */
@Fits({
    short.class,
    Short.class,
    int.class,
    Integer.class,
    long.class,
    Long.class,
    double.class,
    Double.class,
    float.class,
    Float.class,
    BigDecimal.class
})
@DecimalMin("0")
@DecimalMax("100")
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
public @interface Percentage {

    /** {@return the message of a violation} */
    String message() default "must be a number from 0 to 100";

    /** {@return the validation groups, as Jakarta Validation defines them} */
    Class<?>[] groups() default {};

    /** {@return the payload, as Jakarta Validation defines it} */
    Class<? extends Payload>[] payload() default {};
}
