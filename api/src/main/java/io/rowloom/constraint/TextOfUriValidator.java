package io.rowloom.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Judges {@link Text} on a URI. Made by Jakarta Validation; safe for use by many threads once it is set up. */
public final class TextOfUriValidator implements ConstraintValidator<Text, URI> {

    private int min;
    private int max;

    /** Creates a validator that is set up by {@link #initialize} before it judges. */
    public TextOfUriValidator() {}

    @Override
    public void initialize(Text constraint) {
        min = constraint.min();
        max = constraint.max();
    }

    /** Judges the text of the URI as {@link FieldChecks#text} does. */
    @Override
    public boolean isValid(@Nullable URI value, ConstraintValidatorContext context) {
        return value == null || FieldChecks.text(value.toString(), min, max);
    }
}
