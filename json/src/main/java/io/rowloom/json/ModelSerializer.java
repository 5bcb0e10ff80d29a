package io.rowloom.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.rowloom.meta.ModelType;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.query.Relation;
import io.rowloom.query.ToMany;
import io.rowloom.query.ToOne;
import io.rowloom.relation.Many;
import io.rowloom.relation.RowRef;
import io.rowloom.state.ColumnType;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a model by its companion. */
final class ModelSerializer<M> extends JsonSerializer<M> {

    private final ModelType<M> model;
    private final List<PropertyTree> properties;
    private final Set<String> references;
    private final List<String> lists;
    private final int version;

    ModelSerializer(ModelType<M> model) {
        this.model = model;
        this.properties = PropertyTree.of(model.fields());
        List<? extends Relation<M, ?>> relations = model instanceof TableType<M> table ? table.relations() : List.of();
        this.references = relations.stream()
                .filter(ToOne.class::isInstance)
                .map(Relation::field)
                .collect(Collectors.toUnmodifiableSet());
        this.lists = relations.stream()
                .filter(ToMany.class::isInstance)
                .map(Relation::field)
                .toList();
        this.version =
                model instanceof TableType<M> table && table.definition().versioned() ? TableDefinition.VERSION : -1;
    }

    @Override
    public void serialize(M row, JsonGenerator generator, SerializerProvider provider) throws IOException {
        RowPath path = RowPath.of(provider);
        @Nullable Object[] values = model.values(row);
        if (!path.enter(row)) {
            provider.defaultSerializeValue(values[TableDefinition.ID], generator);
            return;
        }
        try {
            generator.writeStartObject(row);
            PropertyTree.write(
                    properties,
                    generator,
                    leaf -> values[leaf.position()] != null,
                    leaf -> write(row, leaf, values, generator, provider));
            for (String list : lists) {
                writeList(row, list, generator, provider);
            }
            generator.writeEndObject();
        } finally {
            path.leave();
        }
    }

    private void write(
            M row,
            PropertyTree.Leaf leaf,
            @Nullable Object[] values,
            JsonGenerator generator,
            SerializerProvider provider)
            throws IOException {
        Object stored = values[leaf.position()];
        if (stored == null) {
            generator.writeNullField(leaf.name());
        } else if (leaf.position() == version) {
            generator.writeNumberField(leaf.name(), (Long) stored);
        } else {
            provider.defaultSerializeField(leaf.name(), value(row, leaf, stored), generator);
        }
    }

    private Object value(M row, PropertyTree.Leaf leaf, Object stored) {
        if (references.contains(leaf.name())
                && model instanceof TableType<M> table
                && table.related(row, leaf.name()) instanceof RowRef<?> reference) {
            return reference;
        }
        ColumnType<?> type = leaf.column().type();
        return type.fromStore(stored);
    }

    private void writeList(M row, String field, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        if (model instanceof TableType<M> table
                && table.related(row, field) instanceof Many<?> many
                && many.isLoaded()) {
            provider.defaultSerializeField(field, many.get(), generator);
        }
    }
}
