package io.rowloom.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges {@link Formatted} on text. Made by Jakarta Validation; safe for use by many threads once it is set up. */
public final class FormattedValidator implements ConstraintValidator<Formatted, CharSequence> {

    private @Nullable TextFormat format;

    /** Creates a validator that is set up by {@link #initialize} before it judges. */
    public FormattedValidator() {}

    @Override
    public void initialize(Formatted constraint) {
        format = constraint.value();
    }

    /** Judges as {@link TextFormat#matches} does. */
    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || Objects.requireNonNull(format).matches(value.toString());
    }
}
