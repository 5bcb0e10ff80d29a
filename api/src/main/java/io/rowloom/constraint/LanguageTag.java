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
 * A well-formed language tag of BCP 47 (RFC 5646): {@code en}, {@code pt-BR}, {@code zh-Hant-TW}.
 *
 * <p>{@code @LanguageTag public String language;}
 *
 * <p>Column: text of up to 64 code points, whatever they are ({@code VARCHAR(64)} where the database counts code
 * points).
 *
 * <p>Refuses what the grammar does not allow ({@code en_US}, the empty text) and more than 64 characters. Whether the
 * subtags are registered is not asked. {@code null} passes: {@code @Nullable} alone says whether a field may be null.
 * Rules: T13, T16, T17.
 *
 * <p>The text is kept as given; {@code Locale.forLanguageTag(tag).toLanguageTag()} gives the canonical form.
 */
@Text(max = 64)
@Formatted(TextFormat.LANGUAGE_TAG)
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
public @interface LanguageTag {

    /** {@return the message of a violation} */
    String message() default "must be a language tag of at most 64 characters, such as en or pt-BR";

    /** {@return the validation groups, as Jakarta Validation defines them} */
    Class<?>[] groups() default {};

    /** {@return the payload, as Jakarta Validation defines it} */
    Class<? extends Payload>[] payload() default {};
}
