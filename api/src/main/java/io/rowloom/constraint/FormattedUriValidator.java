package io.rowloom.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges {@link Formatted} on a URI. Made by Jakarta Validation; safe for use by many threads once it is set up. */
public final class FormattedUriValidator implements ConstraintValidator<Formatted, URI> {

    private @Nullable TextFormat format;

    /** Creates a validator that is set up by {@link #initialize} before it judges. */
    public FormattedUriValidator() {}

    @Override
    public void initialize(Formatted constraint) {
        format = constraint.value();
    }

    /** Judges the text of the URI as {@link TextFormat#matches} does. */
    @Override
    public boolean isValid(@Nullable URI value, ConstraintValidatorContext context) {
        return value == null || Objects.requireNonNull(format).matches(value.toString());
    }
}
