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
 * An address for electronic mail: {@code alice@example.com}.
 *
 * <p>{@code @Email public String email;}
 *
 * <p>Column: text of up to 254 code points, whatever they are ({@code VARCHAR(254)} where the database counts code
 * points).
 *
 * <p>The part before the {@code @} is a dot-atom of RFC 5322 of at most 64 characters; the part after it is a host
 * name with a dot, whose last label begins with a letter; all is ASCII. Refuses quoted names, comments, addresses in
 * brackets, {@code root@localhost}, and internationalised addresses that are not written in their {@code xn--} form.
 * {@code null} passes: {@code @Nullable} alone says whether a field may be null. Rules: T13, T16, T17.
 *
 * <p>Letters keep their case, and addresses that differ in case differ (rule T01). Whether mail arrives there, only
 * mail can tell.
 */
@Text(max = 254)
@Formatted(TextFormat.EMAIL)
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
public @interface Email {

    /** {@return the message of a violation} */
    String message() default "must be an email address of at most 254 characters";

    /** {@return the validation groups, as Jakarta Validation defines them} */
    Class<?>[] groups() default {};

    /** {@return the payload, as Jakarta Validation defines it} */
    Class<? extends Payload>[] payload() default {};
}
