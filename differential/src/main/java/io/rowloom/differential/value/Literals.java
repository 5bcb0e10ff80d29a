package io.rowloom.differential.value;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes values as Java would. */
public final class Literals {

    private Literals() {}

    /**
     * Writes a value.
     *
     * @param value the value or null
     * @return an expression of Java
     */
    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> quoted(text);
            case Long number -> number + "L";
            case Float number -> number + "f";
            case BigDecimal number -> call("new BigDecimal", number);
            case UUID id -> Ids.isKnown(id) ? Ids.name(id) : call("UUID.fromString", id);
            case Instant time -> call("Instant.parse", time);
            case LocalDate day -> call("LocalDate.parse", day);
            case LocalDateTime time -> call("LocalDateTime.parse", time);
            case LocalTime time -> call("LocalTime.parse", time);
            case Duration span -> call("Duration.parse", span);
            case URI uri -> call("URI.create", uri);
            case InetAddress address -> call("InetAddress.getByName", address.getHostAddress());
            case byte[] bytes -> call("HexFormat.of().parseHex", HexFormat.of().formatHex(bytes));
            case Enum<?> constant -> constant.getDeclaringClass().getSimpleName() + "." + constant.name();
            default -> value.toString();
        };
    }

    private static String call(String method, Object argument) {
        return method + "(" + quoted(argument.toString()) + ")";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || c > '~') {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
