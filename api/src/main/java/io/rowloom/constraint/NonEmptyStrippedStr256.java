package io.rowloom.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text of 1 to 256 characters, counted in code points after the white space at both ends is gone.
 *
 * <p>{@code @NonEmptyStrippedStr256 public String name;}
 *
 * <p>Column: text of up to 256 code points, whatever they are ({@code VARCHAR(256)} where the database counts code
 * points).
 *
 * <p>The save pipeline strips the text, as {@link String#strip()} does, before it checks and writes. Refuses text
 * that is empty or nothing but white space, more than 256 code points, U+0000 and unpaired surrogates. {@code null}
 * passes: {@code @Nullable} alone says whether a field may be null. Rules: T06, T13, T14, T16, T17.
 */
@Text(min = 1, max = 256, strip = true)
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
public @interface NonEmptyStrippedStr256 {

    /** {@return the message of a violation} */
    String message() default "must have 1 to 256 characters (code points) when stripped, no NUL, no unpaired surrogate";

    /** {@return the validation groups, as Jakarta Validation defines them} */
    Class<?>[] groups() default {};

    /** {@return the payload, as Jakarta Validation defines it} */
    Class<? extends Payload>[] payload() default {};
}
