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
 * A SHA-256 digest as 64 lower-case hexadecimal digits.
 *
 * <p>{@code @Sha256Hex public String contentHash;}
 *
 * <p>Column: text of up to 64 code points, whatever they are ({@code VARCHAR(64)} where the database counts code
 * points).
 *
 * <p>Refuses every other length, and upper-case digits, so that equal digests are equal texts. {@code null} passes:
 * {@code @Nullable} alone says whether a field may be null. Rules: T13, T16, T17.
 *
 * <p>{@code HexFormat.of().formatHex(digest)} writes this form.
 */
@Text(max = 64)
@Formatted(TextFormat.SHA256_HEX)
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
public @interface Sha256Hex {

    /** {@return the message of a violation} */
    String message() default "must be 64 lower-case hexadecimal digits";

    /** {@return the validation groups, as Jakarta Validation defines them} */
    Class<?>[] groups() default {};

    /** {@return the payload, as Jakarta Validation defines it} */
    Class<? extends Payload>[] payload() default {};
}
