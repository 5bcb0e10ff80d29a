package io.rowloom.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.rowloom.page.Page;
import java.io.IOException;

/** Writes a page with its numbers, which are numbers: no table has so many rows that they would not fit. */
final class PageSerializer extends JsonSerializer<Page<?>> {

    @Override
    public void serialize(Page<?> page, JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeStartObject(page);
        provider.defaultSerializeField("items", page.items(), generator);
        generator.writeNumberField("total", page.total());
        generator.writeNumberField("page", page.page());
        generator.writeNumberField("size", page.size());
        generator.writeEndObject();
    }
}
