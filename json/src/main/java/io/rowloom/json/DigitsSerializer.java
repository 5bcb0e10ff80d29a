package io.rowloom.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes a number that may have more digits than a double as a text, or as a number where the property asks for one. */
final class DigitsSerializer extends JsonSerializer<Number> implements ContextualSerializer {

    /** A decimal with more zeros than this is written with its exponent. */
    private static final int MOST_ZEROS = 100;

    private final boolean bare;

    DigitsSerializer(boolean bare) {
        this.bare = bare;
    }

    @Override
    public JsonSerializer<?> createContextual(SerializerProvider provider, @Nullable BeanProperty property) {
        JsonFormat.Value format = property == null
                ? JsonFormat.Value.empty()
                : property.findPropertyFormat(provider.getConfig(), Number.class);
        return new DigitsSerializer(format.getShape().isNumeric());
    }

    @Override
    public void serialize(Number value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        String digits = value instanceof BigDecimal decimal && Math.abs((long) decimal.scale()) <= MOST_ZEROS
                ? decimal.toPlainString()
                : value.toString();
        if (bare) {
            generator.writeNumber(digits);
        } else {
            generator.writeString(digits);
        }
    }
}
