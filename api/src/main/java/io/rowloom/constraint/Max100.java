package io.rowloom.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;
import java.util.Map;

/**
 * A list, set, map or array of at most 100 elements.
 *
 * <p>{@code @Max100 public List<@Str64 String> tags;}
 *
 * <p>Column: as the type of the field says; the limit is checked in Java alone.
 *
 * <p>Refuses more than 100 elements; takes the empty list. It is not for text: that is what {@link Text} is for.
 * {@code null} passes: {@code @Nullable} alone says whether a field may be null.
 */
@Fits({Collection.class, Map.class, Object[].class})
@Size(max = 100)
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
public @interface Max100 {

    /** {@return the message of a violation} */
    String message() default "must have at most 100 elements";

    /** {@return the validation groups, as Jakarta Validation defines them} */
    Class<?>[] groups() default {};

    /** {@return the payload, as Jakarta Validation defines it} */
    Class<? extends Payload>[] payload() default {};
}
