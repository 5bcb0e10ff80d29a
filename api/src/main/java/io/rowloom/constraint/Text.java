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
 * Text whose length in code points lies in a range; the general constraint of all field types for text.
 *
 * <p>{@code @Text(min = 2, max = 8) public String code;}
 *
 * <p>Column: text of up to {@code max} code points; a large text type when {@code max} is left out.
 *
 * <p>Fits text and {@link URI}. Refuses lengths outside the range, U+0000 and unpaired surrogates. {@code null}
 * passes: {@code @Nullable} alone says whether a field may be null. Rules: T13, T14, T16, T17.
 *
 * <p>A length of 64 takes 64 emoji, where {@code @Size(max = 64)} of Jakarta Validation takes 32.
 */
@Fits({CharSequence.class, URI.class})
@Constraint(validatedBy = {TextValidator.class, TextOfUriValidator.class})
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
public @interface Text {

    /**
     * The least length.
     *
     * @return a number of code points, 0 or more
     */
    int min() default 0;

    /**
     * The largest length.
     *
     * @return a number of code points, at least {@code min}
     */
    int max() default Integer.MAX_VALUE;

    /**
     * Whether white space at both ends is not part of the value. The save pipeline takes it away, as
     * {@link String#strip()} does, before it checks; elsewhere the length is judged as if it were away.
     *
     * @return false when white space counts like everything else
     */
    boolean strip() default false;

    /** {@return the message of a violation} */
    String message() default "must have {min} to {max} characters (code points), no NUL, no unpaired surrogate";

    /** {@return the validation groups, as Jakarta Validation defines them} */
    Class<?>[] groups() default {};

    /** {@return the payload, as Jakarta Validation defines it} */
    Class<? extends Payload>[] payload() default {};
}
