package io.rowloom.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.rowloom.page.CursoredPage;
import java.io.IOException;

/** Writes a page with the cursors to its neighbours, or null where there is none. */
final class CursoredPageSerializer extends JsonSerializer<CursoredPage<?>> {

    @Override
    public void serialize(CursoredPage<?> page, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        generator.writeStartObject(page);
        provider.defaultSerializeField("items", page.items(), generator);
        provider.defaultSerializeField("next", page.nextRequest(), generator);
        provider.defaultSerializeField("previous", page.previousRequest(), generator);
        generator.writeEndObject();
    }
}
