package io.rowloom.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.rowloom.Patch;
import io.rowloom.meta.ModelTypes;
import io.rowloom.query.Column;
import java.io.IOException;
import java.util.List;

/** Writes what a patch has, nulls among it. */
final class PatchSerializer extends JsonSerializer<Patch<?>> {

    @Override
    public void serialize(Patch<?> patch, JsonGenerator generator, SerializerProvider provider) throws IOException {
        write(patch, generator, provider);
    }

    private static <M> void write(Patch<M> patch, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        List<Column<M, ?>> columns = ModelTypes.of(patch.model()).fields().stream()
                .filter(patch::has)
                .toList();
        generator.writeStartObject(patch);
        PropertyTree.write(
                PropertyTree.of(columns),
                generator,
                leaf -> patch.value(columns.get(leaf.position())) != null,
                leaf -> provider.defaultSerializeField(
                        leaf.name(), patch.value(columns.get(leaf.position())), generator));
        generator.writeEndObject();
    }
}
