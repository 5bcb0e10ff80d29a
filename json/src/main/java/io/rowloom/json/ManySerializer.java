package io.rowloom.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.rowloom.relation.Many;
import java.io.IOException;

/** Writes the rows of a list that is loaded, and null for another one, of which nobody knows whether it is empty. */
final class ManySerializer extends JsonSerializer<Many<?>> {

    @Override
    public void serialize(Many<?> value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        if (value.isLoaded()) {
            provider.defaultSerializeValue(value.get(), generator);
        } else {
            generator.writeNull();
        }
    }
}
