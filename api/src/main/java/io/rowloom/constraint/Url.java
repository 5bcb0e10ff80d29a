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
 * An absolute URL with a host, of any scheme: {@code ftp://files.example.com/a}.
 *
 * <p>{@code @Url public String source;}
 *
 * <p>Column: text of up to 2,048 code points, whatever they are ({@code VARCHAR(2048)} where the database counts code
 * points).
 *
 * <p>Refuses relative references, URLs without {@code ://} ({@code mailto:}, {@code file:/tmp}) or without a host, a
 * port outside 1 to 65,535, white space, backslashes and all other characters that RFC 3986 does not allow, and more
 * than 2,048 characters. {@code null} passes: {@code @Nullable} alone says whether a field may be null. Rules: T13,
 * T16, T17.
 *
 * <p>Written as RFC 3986 says, so in ASCII: other letters are escaped ({@code %C3%A9}) or in their {@code xn--} form.
 * Fits {@code String} and {@link java.net.URI}.
 */
@Text(max = 2048)
@Formatted(TextFormat.URL)
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
public @interface Url {

    /** {@return the message of a violation} */
    String message() default "must be an absolute URL with a host, of at most 2048 characters";

    /** {@return the validation groups, as Jakarta Validation defines them} */
    Class<?>[] groups() default {};

    /** {@return the payload, as Jakarta Validation defines it} */
    Class<? extends Payload>[] payload() default {};
}
