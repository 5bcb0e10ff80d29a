package io.rowloom.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Judges {@link DecimalSize}. Made by Jakarta Validation; safe for use by many threads once it is set up. */
public final class DecimalSizeValidator implements ConstraintValidator<DecimalSize, BigDecimal> {

    private int precision;
    private int scale;

    /** Creates a validator that is set up by {@link #initialize} before it judges. */
    public DecimalSizeValidator() {}

    @Override
    public void initialize(DecimalSize constraint) {
        precision = constraint.precision();
        scale = constraint.scale();
    }

    /** Judges as {@link FieldChecks#decimal} does. */
    @Override
    public boolean isValid(@Nullable BigDecimal value, ConstraintValidatorContext context) {
        return FieldChecks.decimal(value, precision, scale);
    }
}
