package io.rowloom.jdbc.raw;

import io.rowloom.error.MisuseException;
import io.rowloom.jdbc.value.Parameter;
import io.rowloom.query.Literal;
import io.rowloom.relation.Ref;
import io.rowloom.state.ColumnType;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binds a value of a program in the form in which a column of its type keeps it. */
final class ValueTypes {

    private ValueTypes() {}

    static Parameter parameter(@Nullable Object value, boolean decimalsNeedTheirColumn) {
        return switch (value) {
            case null -> new Parameter.Absent(null);
            case Parameter ready -> ready;
            case Boolean flag -> one(ColumnType.BOOLEAN, flag);
            case Short number -> one(ColumnType.SHORT, number);
            case Integer number -> one(ColumnType.INT, number);
            case Long number -> one(ColumnType.LONG, number);
            case Double number -> one(ColumnType.DOUBLE, number);
            case Float number -> one(ColumnType.FLOAT, number);
            case BigDecimal number -> decimal(number, decimalsNeedTheirColumn);
            case String text -> one(ColumnType.TEXT, text);
            case Enum<?> constant -> one(ColumnType.TEXT, constant.name());
            case UUID uuid -> one(ColumnType.UUID, uuid);
            case Ref<?> ref -> one(ColumnType.UUID, ref.id());
            case Instant instant -> one(ColumnType.INSTANT, instant);
            case LocalDate date -> one(ColumnType.DATE, date);
            case LocalDateTime time -> one(ColumnType.DATE_TIME, time);
            case LocalTime time -> one(ColumnType.TIME, time);
            case Duration duration -> one(ColumnType.DURATION, duration);
            case byte[] bytes -> one(ColumnType.BYTES, bytes);
            case URI uri -> one(ColumnType.URI, uri);
            case InetAddress address -> one(ColumnType.ADDRESS, address);
            default ->
                throw new MisuseException(
                        "a value of a statement is of a type that a field may have, or a collection of"
                                + " such values, and sql(…) got a "
                                + value.getClass().getName()
                                + ". Turn it into one: a date into an Instant or a LocalDate, a row into its id.");
        };
    }

    private static <V> Parameter one(ColumnType<V> type, V value) {
        return new Parameter.One(type, Literal.of(type, value).value());
    }

    private static Parameter decimal(BigDecimal number, boolean needsItsColumn) {
        if (needsItsColumn) {
            throw new MisuseException(
                    "this database keeps a decimal in a form that depends on the precision and scale of its"
                            + " column, which a bare value does not tell. Give SqlValue.of(Order_.price, value).");
        }
        BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
        return one(ColumnType.decimal(Math.max(plain.precision(), plain.scale()), plain.scale()), plain);
    }
}
