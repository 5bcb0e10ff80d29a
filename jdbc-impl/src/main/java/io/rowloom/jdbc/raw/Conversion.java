package io.rowloom.jdbc.raw;

import io.rowloom.jdbc.raw.Cells.Cell;
import io.rowloom.state.Values;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a value of one class. */
@FunctionalInterface
interface Conversion {

    /** Every class that a field may have, but for enums, which are found by their names. */
    Map<Class<?>, Conversion> ALL = Map.ofEntries(
            Map.entry(Boolean.class, Conversion::flag),
            Map.entry(Short.class, (cells, cell) -> {
                Long value = cells.whole(cell);
                return value == null ? null : (short) cells.within(cell, value, Short.MIN_VALUE, Short.MAX_VALUE);
            }),
            Map.entry(Integer.class, (cells, cell) -> {
                Long value = cells.whole(cell);
                return value == null ? null : (int) cells.within(cell, value, Integer.MIN_VALUE, Integer.MAX_VALUE);
            }),
            Map.entry(Long.class, Cells::whole),
            Map.entry(Double.class, (cells, cell) -> {
                Number value = cells.number(cell);
                return value == null ? null : value.doubleValue();
            }),
            Map.entry(Float.class, (cells, cell) -> {
                Number value = cells.number(cell);
                return value == null ? null : value.floatValue();
            }),
            Map.entry(BigDecimal.class, Cells::decimal),
            Map.entry(String.class, (cells, cell) -> cells.read(cell, reader -> reader.getString(position(cell)))),
            Map.entry(UUID.class, (cells, cell) -> cells.read(cell, reader -> reader.getUuid(position(cell)))),
            Map.entry(Instant.class, Conversion::instant),
            Map.entry(LocalDate.class, (cells, cell) -> cells.read(cell, reader -> reader.getDate(position(cell)))),
            Map.entry(LocalDateTime.class, Conversion::dateTime),
            Map.entry(LocalTime.class, (cells, cell) -> cells.read(cell, reader -> reader.getTime(position(cell)))),
            Map.entry(Duration.class, (cells, cell) -> {
                Long micros = cells.whole(cell);
                return micros == null ? null : Duration.of(micros, ChronoUnit.MICROS);
            }),
            Map.entry(byte[].class, (cells, cell) -> cells.read(cell, reader -> reader.getBytes(position(cell)))),
            Map.entry(
                    URI.class,
                    (cells, cell) ->
                            Values.uri(cells.read(cell, reader -> reader.getString(position(cell))), cell.wanted())),
            Map.entry(
                    InetAddress.class,
                    (cells, cell) -> Values.address(
                            cells.read(cell, reader -> reader.getString(position(cell))), cell.wanted())));

    /** Reads the value of a cell, or null. */
    @Nullable
    Object read(Cells cells, Cell cell);

    /** Finds the conversion to a boxed class, if a value can be of that class. */
    static Optional<Conversion> to(Class<?> type) {
        return type.isEnum() ? Optional.of(Conversion::constant) : Optional.ofNullable(ALL.get(type));
    }

    private static int position(Cell cell) {
        return cell.column().position();
    }

    private static @Nullable Object flag(Cells cells, Cell cell) {
        return switch (cells.value(cell)) {
            case null -> null;
            case Boolean flag -> flag;
            case Number number when number.longValue() == 0 || number.longValue() == 1 -> number.longValue() == 1;
            default -> throw cell.mismatch();
        };
    }

    private static @Nullable Object instant(Cells cells, Cell cell) {
        return switch (cells.value(cell)) {
            case null -> null;
            case Long micros -> Values.instant(micros);
            case Integer micros -> Values.instant(micros);
            case OffsetDateTime time -> time.toInstant();
            default -> throw cell.mismatch();
        };
    }

    private static @Nullable Object dateTime(Cells cells, Cell cell) {
        if (cells.value(cell) instanceof String) {
            throw cell.mismatch();
        }
        return cells.<LocalDateTime>read(cell, reader -> reader.getDateTime(position(cell)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the class was asked whether it is an enum
    private static @Nullable Object constant(Cells cells, Cell cell) {
        String name = cells.read(cell, reader -> reader.getString(position(cell)));
        return Values.constant((Class) cell.type(), name, cell.wanted());
    }
}
