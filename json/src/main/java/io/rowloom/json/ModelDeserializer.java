package io.rowloom.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.rowloom.meta.ModelType;
import io.rowloom.meta.PlainProperties.Problem;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a model as a new object. */
final class ModelDeserializer<M> extends JsonDeserializer<M> {

    private final ModelType<M> model;
    private final List<String> readOnly;

    ModelDeserializer(ModelType<M> model) {
        this.model = model;
        this.readOnly = model instanceof TableType<M> table
                ? model.fields().subList(0, table.definition().firstField()).stream()
                        .map(Column::field)
                        .toList()
                : List.of();
    }

    @Override
    public M deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Map<String, @Nullable Object> tree = PlainTree.object(parser, model.toString());
        tree.keySet().removeAll(readOnly);
        @Nullable Object[] values = new @Nullable Object[model.fields().size()];
        BitSet given = new BitSet();
        PropertyReading.columns(parser, model, tree).forEach((column, value) -> {
            int position = model.fields().indexOf(column);
            values[position] = value;
            given.set(position);
        });
        M made = made(parser, values, given);
        refuseNulls(parser, values, given, model.values(made));
        return made;
    }

    private M made(JsonParser parser, @Nullable Object[] values, BitSet given) throws IOException {
        try {
            return model.create(values, given);
        } catch (IllegalArgumentException | NullPointerException | IllegalStateException refusal) {
            throw new RefusedBodyException(
                    parser,
                    List.of(new Problem(
                            "", model + " refused the values itself: its constructor, or a setter, threw.")),
                    refusal);
        }
    }

    /** A primitive has no null: it became 0 or false. */
    private void refuseNulls(JsonParser parser, @Nullable Object[] values, BitSet given, @Nullable Object[] made)
            throws IOException {
        List<Problem> problems = given.stream()
                .filter(position -> values[position] == null && made[position] != null)
                .mapToObj(position -> model.fields().get(position).field())
                .map(field -> new Problem(
                        field, model + "." + field + " expects a value and got null. Leave it out, or give one."))
                .toList();
        if (!problems.isEmpty()) {
            throw new RefusedBodyException(parser, problems, null);
        }
    }

    @Override
    public @Nullable M getNullValue(DeserializationContext context) throws JsonMappingException {
        Nulls.refuseAtTheRoot(context, model.toString());
        return null;
    }
}
