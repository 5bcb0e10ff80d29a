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
 * An {@code http} or {@code https} URL whose host, by its text, is on the public internet: for addresses that users
 * give and a server fetches.
 *
 * <p>{@code @SafeHttpUrl public String webhook;}
 *
 * <p>Column: text of up to 2,048 code points, whatever they are ({@code VARCHAR(2048)} where the database counts code
 * points).
 *
 * <p>Besides all that {@link HttpUrl} refuses: user names and passwords; IPv4 and IPv6 addresses that are private,
 * loopback, link-local, unique-local, multicast, carrier-grade NAT, documentation, benchmark or otherwise reserved,
 * also inside an IPv6 address; numbers that some parsers read as addresses (decimal, octal, hexadecimal, short
 * forms); names without a dot; and {@code localhost}, {@code local}, {@code localdomain}, {@code internal},
 * {@code intranet}, {@code private}, {@code lan}, {@code home}, {@code corp}, {@code mail}, {@code arpa},
 * {@code test}, {@code example}, {@code invalid}, {@code onion}, {@code alt} with all names below them. {@code null}
 * passes: {@code @Nullable} alone says whether a field may be null. Rules: T13, T16, T17.
 *
 * <p><b>It resolves no name.</b> A public name may lead to a private address today or tomorrow, and a public server
 * may redirect to a private one. So whoever fetches the URL has to check the address that it connects to as well, and
 * each redirect. Fits {@code String} and {@link java.net.URI}.
 */
@Text(max = 2048)
@Formatted(TextFormat.SAFE_HTTP_URL)
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
public @interface SafeHttpUrl {

    /** {@return the message of a violation} */
    String message() default "must be an http or https URL with a public host and no user, of at most 2048 characters";

    /** {@return the validation groups, as Jakarta Validation defines them} */
    Class<?>[] groups() default {};

    /** {@return the payload, as Jakarta Validation defines it} */
    Class<? extends Payload>[] payload() default {};
}
