package io.rowloom.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.function.Function;

/** Writes a value as a text. */
final class TextSerializer extends JsonSerializer<Object> {

    private final Function<Object, String> text;

    TextSerializer(Function<Object, String> text) {
        this.text = text;
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeString(text.apply(value));
    }
}
