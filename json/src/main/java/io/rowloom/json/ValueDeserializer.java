package io.rowloom.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.rowloom.meta.PlainValue;
import io.rowloom.state.ColumnType;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a value of a record as the same value of a model is read. */
final class ValueDeserializer<V> extends JsonDeserializer<V> {

    private final ColumnType<V> type;
    private final boolean primitive;

    ValueDeserializer(ColumnType<V> type, boolean primitive) {
        this.type = type;
        this.primitive = primitive;
    }

    @Override
    public V deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (type.javaType() == BigDecimal.class && parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
            throw RefusedBodyException.of(parser, "", PropertyReading.rounded("this property"));
        }
        Object read = PlainTree.value(parser);
        Object value = type.javaType() == Long.class ? PropertyReading.counted(read) : read;
        Optional<Object> fitting = value == null ? Optional.empty() : PlainValue.of(type, value);
        if (fitting.isEmpty()) {
            throw refusal(parser, value == null ? "null" : PlainValue.found(value) + suffix(value));
        }
        return type.javaType().cast(fitting.get());
    }

    private static String suffix(Object value) {
        return value instanceof Map<?, ?> || value instanceof Iterable<?> ? "" : " that is none";
    }

    private RefusedBodyException refusal(@Nullable JsonParser parser, String found) {
        return RefusedBodyException.of(
                parser, "", "this property expects " + PlainValue.expected(type) + " and got " + found + ".");
    }

    @Override
    public @Nullable V getNullValue(DeserializationContext context) throws JsonMappingException {
        if (primitive) {
            throw refusal(context.getParser(), "null");
        }
        return null;
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) throws JsonMappingException {
        if (primitive) {
            throw refusal(context.getParser(), "none");
        }
        return null;
    }
}
