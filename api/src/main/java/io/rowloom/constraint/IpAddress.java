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
 * An IPv4 or IPv6 address as text: {@code 192.0.2.1}, {@code 2001:db8::1}.
 *
 * <p>{@code @IpAddress public String remote;}
 *
 * <p>Column: text of up to 45 code points, whatever they are ({@code VARCHAR(45)} where the database counts code
 * points).
 *
 * <p>IPv4 is strict dotted decimal, four numbers from 0 to 255 without leading zeros; IPv6 is any form of RFC 4291,
 * section 2.2. Refuses zones ({@code fe80::1%eth0}), brackets, prefixes ({@code /24}), ports and names. {@code null}
 * passes: {@code @Nullable} alone says whether a field may be null. Rules: T13, T16, T17.
 *
 * <p>The text is kept as given: two spellings of one IPv6 address differ. For the address as a value use
 * {@link java.net.InetAddress} as the type of the field.
 */
@Text(max = 45)
@Formatted(TextFormat.IP_ADDRESS)
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
public @interface IpAddress {

    /** {@return the message of a violation} */
    String message() default "must be an IPv4 or IPv6 address";

    /** {@return the validation groups, as Jakarta Validation defines them} */
    Class<?>[] groups() default {};

    /** {@return the payload, as Jakarta Validation defines it} */
    Class<? extends Payload>[] payload() default {};
}
