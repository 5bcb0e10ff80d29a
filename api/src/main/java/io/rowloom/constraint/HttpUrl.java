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
 * An absolute {@code http} or {@code https} URL.
 *
 * <p>{@code @HttpUrl public String homepage;}
 *
 * <p>Column: text of up to 2,048 code points, whatever they are ({@code VARCHAR(2048)} where the database counts code
 * points).
 *
 * <p>The host is a name of letters, digits and hyphens, an IPv4 address in strict dotted decimal or an IPv6 address
 * in brackets without a zone. Refuses other schemes, and all that {@link Url} refuses. {@code null} passes:
 * {@code @Nullable} alone says whether a field may be null. Rules: T13, T16, T17.
 *
 * <p>Written as RFC 3986 says, so in ASCII: other letters are escaped ({@code %C3%A9}) or in their {@code xn--} form.
 * Private hosts are taken: where a server is to fetch the URL, use {@link SafeHttpUrl}. Fits {@code String} and
 * {@link java.net.URI}.
 */
@Text(max = 2048)
@Formatted(TextFormat.HTTP_URL)
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
public @interface HttpUrl {

    /** {@return the message of a violation} */
    String message() default "must be an http or https URL of at most 2048 characters";

    /** {@return the validation groups, as Jakarta Validation defines them} */
    Class<?>[] groups() default {};

    /** {@return the payload, as Jakarta Validation defines it} */
    Class<? extends Payload>[] payload() default {};
}
