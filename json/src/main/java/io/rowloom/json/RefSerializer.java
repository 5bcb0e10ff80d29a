package io.rowloom.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.rowloom.relation.RowRef;
import java.io.IOException;

/** Writes the row behind a reference if it is loaded, and its id if not. */
final class RefSerializer extends JsonSerializer<RowRef<?>> {

    @Override
    public void serialize(RowRef<?> value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        provider.defaultSerializeValue(value.isLoaded() ? value.get() : value.key(), generator);
    }
}
