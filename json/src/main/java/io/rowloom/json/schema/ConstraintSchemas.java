package io.rowloom.json.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rowloom.constraint.DecimalSize;
import io.rowloom.constraint.Formatted;
import io.rowloom.constraint.Text;
import io.rowloom.constraint.TextFormat;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Set;

/** Puts constraints into a schema, those that others are composed of among them. */
final class ConstraintSchemas {

    private ConstraintSchemas() {}

    /** They come in no order, and the same schema should be the same text: lower bounds first. */
    static void apply(ObjectNode schema, Set<? extends ConstraintDescriptor<?>> constraints) {
        constraints.stream()
                .sorted(Comparator.comparing(ConstraintSchemas::name).reversed())
                .forEach(constraint -> {
                    apply(schema, constraint.getAnnotation());
                    apply(schema, constraint.getComposingConstraints());
                });
    }

    private static String name(ConstraintDescriptor<?> constraint) {
        return constraint.getAnnotation().annotationType().getName();
    }

    private static void apply(ObjectNode schema, Annotation constraint) {
        switch (constraint) {
            case Text text -> length(schema, text.min(), text.max());
            case Size size -> size(schema, size.min(), size.max());
            case NotEmpty some -> size(schema, 1, Integer.MAX_VALUE);
            case NotBlank some -> length(schema, 1, Integer.MAX_VALUE);
            case Formatted formatted -> format(schema, formatted.value());
            case jakarta.validation.constraints.Email email -> schema.put("format", "email");
            case Pattern pattern -> pattern(schema, pattern);
            case DecimalSize size -> ValueSchemas.decimal(schema, size.precision(), size.scale());
            case Digits digits -> digits(schema, digits);
            default -> bound(schema, constraint);
        }
    }

    private static void bound(ObjectNode schema, Annotation constraint) {
        switch (constraint) {
            case Min min -> bound(schema, "minimum", BigDecimal.valueOf(min.value()));
            case Max max -> bound(schema, "maximum", BigDecimal.valueOf(max.value()));
            case DecimalMin min ->
                bound(schema, min.inclusive() ? "minimum" : "exclusiveMinimum", new BigDecimal(min.value()));
            case DecimalMax max ->
                bound(schema, max.inclusive() ? "maximum" : "exclusiveMaximum", new BigDecimal(max.value()));
            case Positive positive -> bound(schema, "exclusiveMinimum", BigDecimal.ZERO);
            case PositiveOrZero positive -> bound(schema, "minimum", BigDecimal.ZERO);
            case Negative negative -> bound(schema, "exclusiveMaximum", BigDecimal.ZERO);
            case NegativeOrZero negative -> bound(schema, "maximum", BigDecimal.ZERO);
            default -> {
                // not a bound, or one that a schema cannot say: the server checks it all the same
            }
        }
    }

    /** A number that is written as a text has its bounds in words. */
    private static void bound(ObjectNode schema, String keyword, BigDecimal limit) {
        if (!schema.path("type").asText().equals("string")) {
            schema.put(keyword, limit);
            return;
        }
        String words = switch (keyword) {
            case "minimum" -> "at least ";
            case "maximum" -> "at most ";
            case "exclusiveMinimum" -> "more than ";
            default -> "less than ";
        };
        String before = schema.path("description").asText();
        schema.put("description", (before.isEmpty() ? "" : before + ", ") + words + limit.toPlainString());
    }

    private static void size(ObjectNode schema, int min, int max) {
        if (schema.path("type").asText().equals("array")) {
            put(schema, "minItems", "maxItems", min, max);
        } else {
            // Jakarta counts UTF-16 units, of which a character has one or two
            length(schema, min - min / 2, max);
        }
    }

    private static void length(ObjectNode schema, int min, int max) {
        put(schema, "minLength", "maxLength", min, max);
    }

    private static void put(ObjectNode schema, String least, String most, int min, int max) {
        if (min > schema.path(least).asInt(0)) {
            schema.put(least, min);
        }
        if (max < schema.path(most).asInt(Integer.MAX_VALUE)) {
            schema.put(most, max);
        }
    }

    private static void pattern(ObjectNode schema, Pattern pattern) {
        if (pattern.flags().length == 0) {
            schema.put("pattern", "^(?:" + pattern.regexp() + ")$");
        }
    }

    private static void digits(ObjectNode schema, Digits digits) {
        if (schema.path("format").asText().equals("decimal")) {
            ValueSchemas.decimal(schema, digits.integer() + digits.fraction(), digits.fraction());
        }
    }

    private static void format(ObjectNode schema, TextFormat format) {
        switch (format) {
            case EMAIL -> schema.put("format", "email");
            case URL, HTTP_URL, WEB_SOCKET_URL, SAFE_HTTP_URL -> schema.put("format", "uri");
            case IP_ADDRESS -> schema.put("format", "ip");
            case LANGUAGE_TAG -> schema.put("format", "language-tag");
            case SHA256_HEX -> schema.put("pattern", "^[0-9a-f]{64}$");
        }
    }
}
