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
 * Text from which the save pipeline takes the white space at both ends, as {@link String#strip()} does, before it
 * checks and writes.
 *
 * <p>{@code @Stripped @Str64 public String city;}
 *
 * <p>Column: as the other constraints of the field say.
 *
 * <p>Refuses U+0000 and unpaired surrogates. {@code null} passes: {@code @Nullable} alone says whether a field may be
 * null. Rules: T16, T17.
 *
 * <p>Said for short: it is {@link Text} with {@code strip = true}. {@link NonEmptyStrippedStr64} and its kin have it
 * already.
 */
@Text(strip = true)
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
public @interface Stripped {

    /** {@return the message of a violation} */
    String message() default "must have no NUL and no unpaired surrogate";

    /** {@return the validation groups, as Jakarta Validation defines them} */
    Class<?>[] groups() default {};

    /** {@return the payload, as Jakarta Validation defines it} */
    Class<? extends Payload>[] payload() default {};
}
