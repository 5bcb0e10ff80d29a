package io.rowloom.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.rowloom.Patch;
import io.rowloom.meta.ModelType;
import io.rowloom.query.Column;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a patch: what the object has, and nothing else. */
final class PatchDeserializer<M> extends JsonDeserializer<Patch<M>> {

    private final ModelType<M> model;

    PatchDeserializer(ModelType<M> model) {
        this.model = model;
    }

    @Override
    public Patch<M> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Map<String, @Nullable Object> tree = PlainTree.object(parser, "a patch of " + model);
        Patch<M> patch = Patch.empty(model.type());
        for (Map.Entry<Column<M, ?>, @Nullable Object> entry :
                PropertyReading.columns(parser, model, tree).entrySet()) {
            patch = with(patch, entry.getKey(), entry.getValue());
        }
        return patch;
    }

    private static <M, V> Patch<M> with(Patch<M> patch, Column<M, V> column, @Nullable Object value) {
        return patch.with(
                column, value == null ? null : column.type().javaType().cast(value));
    }

    @Override
    public @Nullable Patch<M> getNullValue(DeserializationContext context) throws JsonMappingException {
        Nulls.refuseAtTheRoot(context, "a patch of " + model);
        return null;
    }
}
