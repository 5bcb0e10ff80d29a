package io.rowloom.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;

/**
 * Text of one of the formats of {@link TextFormat}; the general constraint of {@link Email}, {@link Url} and the
 * like.
 *
 * <p>{@code @Str100 @Formatted(TextFormat.EMAIL) public String contact;}
 *
 * <p>Column: as the other constraints of the field say; a format sets no length.
 *
 * <p>Fits text and {@link URI}. Refuses everything that the format does not allow. {@code null} passes:
 * {@code @Nullable} alone says whether a field may be null.
 */
@Fits({CharSequence.class, URI.class})
@Constraint(validatedBy = {FormattedValidator.class, FormattedUriValidator.class})
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
public @interface Formatted {

    /**
     * The format.
     *
     * @return the format that the text has to have
     */
    TextFormat value();

    /** {@return the message of a violation} */
    String message() default "must have the format {value}";

    /** {@return the validation groups, as Jakarta Validation defines them} */
    Class<?>[] groups() default {};

    /** {@return the payload, as Jakarta Validation defines it} */
    Class<? extends Payload>[] payload() default {};
}
