package io.rowloom.engine.value;

import io.rowloom.state.ColumnType.Kind;
import io.rowloom.state.Values;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form in which the store keeps values: that of {@link io.rowloom.state.ColumnType#toStore}, but an instant is a
 * {@link Long}, the microseconds since 1970-01-01T00:00Z, because rows are written and read with that number.
 */
public final class Stored {

    private Stored() {}

    /**
     * Brings the value of a condition into the form of the store.
     *
     * @param kind the kind of the column
     * @param literal the value as a condition holds it
     * @return the value as a row holds it
     */
    public static Object of(Kind kind, Object literal) {
        return kind == Kind.INSTANT ? (Object) Values.micros((Instant) literal) : literal;
    }

    /**
     * Brings a value of a row into the form for a reader of statements.
     *
     * @param kind the kind of the column
     * @param value the value as a row holds it, or null
     * @return the value as a condition would hold it; bytes are copied
     */
    public static @Nullable Object shown(Kind kind, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case INSTANT -> Values.instant((Long) value);
            case BYTES -> Objects.requireNonNull(Values.copy((byte[]) value));
            default -> value;
        };
    }
}
