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
 * A floating-point number above 0.
 *
 * <p>{@code @PositiveDouble public double weight;}
 *
 * <p>Column: {@code DOUBLE}, with the range as a check.
 *
 * <p>Fits {@code double} and {@code float}. Refuses 0, −0.0, negative numbers, NaN and infinities; takes the smallest
 * number above 0. {@code null} passes: {@code @Nullable} alone says whether a field may be null. Rules: N13, N16.
 */
@Fits({double.class, Double.class, float.class, Float.class})
@Storable
@DecimalMin(value = "0", inclusive = false)
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
public @interface PositiveDouble {

    /** {@return the message of a violation} */
    String message() default "must be a finite number above 0";

    /** {@return the validation groups, as Jakarta Validation defines them} */
    Class<?>[] groups() default {};

    /** {@return the payload, as Jakarta Validation defines it} */
    Class<? extends Payload>[] payload() default {};
}
