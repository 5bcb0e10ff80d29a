package io.rowloom.json.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rowloom.state.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The schemas of single values, as the module writes and reads them. */
final class ValueSchemas {

    /** That of {@link Duration#parse}. The format "duration" of JSON Schema knows neither fractions nor signs. */
    private static final String DURATION =
            "^[-+]?P([-+]?[0-9]+D)?(T([-+]?[0-9]+H)?([-+]?[0-9]+M)?([-+]?[0-9]+(\\.[0-9]{0,9})?S)?)?$";

    private static final Map<Class<?>, Supplier<ObjectNode>> BY_CLASS = Map.ofEntries(
            Map.entry(Boolean.class, () -> of("boolean")),
            Map.entry(Short.class, () -> between(Short.MIN_VALUE, Short.MAX_VALUE)),
            Map.entry(Integer.class, () -> of("integer", "int32")),
            Map.entry(Long.class, () -> of("string", "int64").put("pattern", "^-?[0-9]{1,19}$")),
            Map.entry(Double.class, () -> of("number", "double")),
            Map.entry(Float.class, () -> of("number", "float")),
            Map.entry(String.class, () -> of("string")),
            Map.entry(BigInteger.class, () -> of("string").put("pattern", "^-?[0-9]+$")),
            Map.entry(BigDecimal.class, () -> of("string", "decimal").put("pattern", "^-?[0-9]+(\\.[0-9]+)?$")),
            Map.entry(UUID.class, () -> of("string", "uuid")),
            Map.entry(Instant.class, () -> of("string", "date-time")),
            Map.entry(LocalDate.class, () -> of("string", "date")),
            Map.entry(LocalDateTime.class, () -> of("string", "date-time-local")),
            Map.entry(LocalTime.class, () -> of("string", "time-local")),
            Map.entry(Duration.class, () -> of("string").put("pattern", DURATION)),
            Map.entry(byte[].class, () -> of("string").put("contentEncoding", "base64")),
            Map.entry(URI.class, () -> of("string", "uri")),
            Map.entry(InetAddress.class, () -> of("string", "ip")));

    private ValueSchemas() {}

    static ObjectNode of(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    static ObjectNode of(String type, String format) {
        return of(type).put("format", format);
    }

    private static ObjectNode between(long low, long high) {
        return of("integer").put("minimum", low).put("maximum", high);
    }

    /** The schema of a class, if its values are single ones. */
    static Optional<ObjectNode> of(Class<?> type) {
        if (type.isEnum()) {
            ObjectNode schema = of("string");
            for (Object constant : type.getEnumConstants()) {
                schema.withArray("enum").add(((Enum<?>) constant).name());
            }
            return Optional.of(schema);
        }
        return Optional.ofNullable(BY_CLASS.get(type)).map(Supplier::get);
    }

    /** The schema of a column: what its type can hold. */
    static ObjectNode of(ColumnType<?> type) {
        ObjectNode schema = of(type.javaType()).orElseGet(JsonNodeFactory.instance::objectNode);
        return switch (type.kind()) {
            case TEXT -> type.javaType().isEnum() ? schema : within(schema, type.length());
            case DECIMAL -> decimal(schema, type.length(), type.scale());
            default -> schema;
        };
    }

    private static ObjectNode within(ObjectNode schema, int length) {
        return length == ColumnType.UNLIMITED ? schema : schema.put("maxLength", length);
    }

    /** A decimal of at most so many digits, so many of them behind the point. */
    static ObjectNode decimal(ObjectNode schema, int precision, int scale) {
        String fraction = scale == 0 ? "" : "(\\.[0-9]{1," + scale + "})?";
        return schema.put("pattern", "^-?[0-9]{1," + Math.max(precision - scale, 1) + "}" + fraction + "$");
    }

    /** Lets null pass too. */
    static ObjectNode nullable(ObjectNode schema) {
        if (schema.path("type").isTextual() && !schema.has("enum")) {
            String type = schema.get("type").asText();
            schema.putArray("type").add(type).add("null");
            return schema;
        }
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        either.putArray("anyOf").add(schema).add(of("null"));
        return either;
    }
}
