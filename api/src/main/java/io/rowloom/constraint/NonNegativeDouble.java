package io.rowloom.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.DecimalMin;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A floating-point number of 0 or more.
 *
 * <p>{@code @NonNegativeDouble public double distance;}
 *
 * <p>Column: {@code DOUBLE}, with the range as a check.
 *
 * <p>Fits {@code double} and {@code float}. Refuses negative numbers, NaN and infinities; takes −0.0, which is stored
 * as 0.0. {@code null} passes: {@code @Nullable} alone says whether a field may be null. Rules: N13, N14, N16.
 */
@Fits({double.class, Double.class, float.class, Float.class})
@Storable
@DecimalMin("0")
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
public @interface NonNegativeDouble {

    /** {@return the message of a violation} */
    String message() default "must be a finite number of 0 or more";

    /** {@return the validation groups, as Jakarta Validation defines them} */
    Class<?>[] groups() default {};

    /** {@return the payload, as Jakarta Validation defines it} */
    Class<? extends Payload>[] payload() default {};
}
