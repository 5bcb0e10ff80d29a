package io.rowloom.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * A value that every store can keep. Rowloom demands it of every field itself; write it where a value is to be judged
 * before it reaches a row.
 *
 * <p>{@code void rename(@Storable String name) { … }}
 *
 * <p>Column: as the type of the field says; {@code DECIMAL(precision, scale)} for a {@link BigDecimal}.
 *
 * <p>Refuses text with U+0000 or unpaired surrogates, {@code double} and {@code float} that are NaN or infinite,
 * dates and times outside the years 1 to 9999, a {@link Duration} whose microseconds do not fit a {@code long}, and a
 * {@link BigDecimal} of too many digits. Values of other types pass. {@code null} passes: {@code @Nullable} alone
 * says whether a field may be null. Rules: T16, T17, N06, N07, N13, D05.
 */
@Constraint(validatedBy = StorableValidator.class)
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
public @interface Storable {

    /** The message that says nothing of the type; unless you set another one, a violation says what its type needs. */
    String MESSAGE = "must be a value that every store can keep";

    /** The message about text with U+0000. */
    String NUL = "must have no NUL (U+0000)";

    /** The message about text with half of a surrogate pair. */
    String SURROGATE = "must have no unpaired surrogate";

    /**
     * How many digits a {@link BigDecimal} may have in all.
     *
     * @return 1 or more
     */
    int precision() default 38;

    /**
     * How many of these digits stand after the decimal point.
     *
     * @return from 0 to {@code precision}
     */
    int scale() default 18;

    /** {@return the message of a violation} */
    String message() default MESSAGE;

    /** {@return the validation groups, as Jakarta Validation defines them} */
    Class<?>[] groups() default {};

    /** {@return the payload, as Jakarta Validation defines it} */
    Class<? extends Payload>[] payload() default {};
}
