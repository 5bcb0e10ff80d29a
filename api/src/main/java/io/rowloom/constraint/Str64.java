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
 * Text of at most 64 characters, counted in code points.
 *
 * <p>{@code @Str64 public String name;}
 *
 * <p>Column: text of up to 64 code points, whatever they are ({@code VARCHAR(64)} where the database counts code
 * points).
 *
 * <p>Refuses more than 64 code points, U+0000 and unpaired surrogates; takes the empty text and 64 emoji.
 * {@code null} passes: {@code @Nullable} alone says whether a field may be null. Rules: T06, T13, T14, T16, T17.
 */
@Text(max = 64)
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
public @interface Str64 {

    /** {@return the message of a violation} */
    String message() default "must have at most 64 characters (code points), no NUL, no unpaired surrogate";

    /** {@return the validation groups, as Jakarta Validation defines them} */
    Class<?>[] groups() default {};

    /** {@return the payload, as Jakarta Validation defines it} */
    Class<? extends Payload>[] payload() default {};
}
