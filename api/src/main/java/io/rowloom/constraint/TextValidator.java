package io.rowloom.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges {@link Text} on text. Made by Jakarta Validation; safe for use by many threads once it is set up. */
public final class TextValidator implements ConstraintValidator<Text, CharSequence> {

    private int min;
    private int max;
    private boolean strip;

    /** Creates a validator that is set up by {@link #initialize} before it judges. */
    public TextValidator() {}

    @Override
    public void initialize(Text constraint) {
        min = constraint.min();
        max = constraint.max();
        strip = constraint.strip();
    }

    /**
     * Judges as {@link FieldChecks#text} does, or as {@link FieldChecks#strippedText} where white space at the ends
     * does not count.
     */
    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        String text = value == null ? null : value.toString();
        return strip ? FieldChecks.strippedText(text, min, max) : FieldChecks.text(text, min, max);
    }
}
