package io.rowloom.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Judges {@link Storable} on every type. Made by Jakarta Validation; safe for use by many threads once it is set up.
 */
public final class StorableValidator implements ConstraintValidator<Storable, Object> {

    private static final String FINITE = "must be a finite number";
    private static final String YEARS = "must lie in the years 1 to 9999";
    private static final String DURATION = "must be a duration whose microseconds fit 64 bits";
    private static final String DECIMAL = "must fit DECIMAL({precision}, {scale}) without rounding";

    private int precision;
    private int scale;
    private boolean ownMessage;

    /** Creates a validator that is set up by {@link #initialize} before it judges. */
    public StorableValidator() {}

    @Override
    public void initialize(Storable constraint) {
        precision = constraint.precision();
        scale = constraint.scale();
        ownMessage = !Storable.MESSAGE.equals(constraint.message());
    }

    /** Judges as the method of {@link FieldChecks} for the type of the value does, and says what that type needs. */
    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        return switch (value) {
            case null -> true;
            case CharSequence text -> text(text.toString(), context);
            case URI uri -> text(uri.toString(), context);
            case Double number -> FieldChecks.finite(number) || refuse(FINITE, context);
            case Float number -> FieldChecks.finite(number) || refuse(FINITE, context);
            case BigDecimal number -> FieldChecks.decimal(number, precision, scale) || refuse(DECIMAL, context);
            case Instant instant -> FieldChecks.instant(instant) || refuse(YEARS, context);
            case LocalDate date -> FieldChecks.localDate(date) || refuse(YEARS, context);
            case LocalDateTime dateTime -> FieldChecks.localDateTime(dateTime) || refuse(YEARS, context);
            case Duration duration -> FieldChecks.duration(duration) || refuse(DURATION, context);
            default -> true;
        };
    }

    private boolean text(String text, ConstraintValidatorContext context) {
        return FieldChecks.storable(text)
                || refuse(text.indexOf('\0') < 0 ? Storable.SURROGATE : Storable.NUL, context);
    }

    private boolean refuse(String message, ConstraintValidatorContext context) {
        if (!ownMessage) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
        }
        return false;
    }
}
