package io.rowloom.query;

import io.rowloom.constraint.FieldChecks;
import io.rowloom.error.MisuseException;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.state.ColumnType;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A value of the caller's in a condition, already in the form of a store. Values become parameters of a statement,
 * never part of its text.
 *
 * @param type the type of the value
 * @param value the value as {@link ColumnType#toStore} gives it
 * @param <T> the model of the condition
 * @param <V> the type of the value
 */
public record Literal<T, V>(ColumnType<V> type, Object value) implements Expression<T, V> {

    /**
     * Checks a value and brings it into the form of a store (rules T16, T17, N06, N07, N13, D01, D05).
     *
     * @param type the type of what it is compared with
     * @param value the value
     * @param <T> the model of the condition
     * @param <V> the type of the value
     * @return the literal
     * @throws MisuseException if the value is null
     * @throws ValueOutOfRangeException if no store could hold the value
     */
    public static <T, V> Literal<T, V> of(ColumnType<V> type, @Nullable V value) {
        if (value == null) {
            throw new MisuseException("a comparison with null never holds in SQL. Use isNull() or isNotNull().");
        }
        if (!storable(type, value)) {
            throw new ValueOutOfRangeException("a condition on a column of type " + type.describe()
                    + " got a value that no such column can hold: " + expected(type) + ".");
        }
        return new Literal<>(type, type.toStore(value));
    }

    private static boolean storable(ColumnType<?> type, Object value) {
        return switch (value) {
            case String text -> FieldChecks.storable(text);
            case URI uri -> FieldChecks.storable(uri.toString());
            case Double number -> FieldChecks.finite(number);
            case Float number -> FieldChecks.finite(number);
            case BigDecimal number -> FieldChecks.decimal(number, type.length(), type.scale());
            case Instant instant -> FieldChecks.instant(instant);
            case LocalDate date -> FieldChecks.localDate(date);
            case LocalDateTime time -> FieldChecks.localDateTime(time);
            case java.time.Duration duration -> FieldChecks.duration(duration);
            default -> true;
        };
    }

    private static String expected(ColumnType<?> type) {
        return switch (type.kind()) {
            case TEXT -> "text has neither U+0000 nor half of a surrogate pair";
            case DOUBLE -> "a number is finite, neither NaN nor infinite";
            case DECIMAL ->
                "at most " + (type.length() - type.scale()) + " digits before the point and " + type.scale()
                        + " behind it";
            case LONG -> "a duration has less than 9223372036854 seconds";
            default -> "the year is from 1 to 9999";
        };
    }
}
