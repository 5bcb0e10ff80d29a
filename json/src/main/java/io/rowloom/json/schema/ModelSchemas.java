package io.rowloom.json.schema;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rowloom.meta.ModelType;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.query.Relation;
import io.rowloom.query.ToMany;
import io.rowloom.query.ToOne;
import jakarta.validation.Validator;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The schemas of models: the columns of the companion, and the constraints of their fields. */
final class ModelSchemas {

    private final Validator validator;
    private final ObjectMapper mapper;
    private final Function<Class<?>, ObjectNode> others;

    ModelSchemas(Validator validator, ObjectMapper mapper, Function<Class<?>, ObjectNode> others) {
        this.validator = validator;
        this.mapper = mapper;
        this.others = others;
    }

    /** What a response has of a model, and what a request gives. */
    <M> ObjectNode whole(ModelType<M> model) {
        ObjectNode schema = object();
        @Nullable Object[] initial = model.initialValues();
        int first = firstField(model);
        for (int i = 0; i < model.fields().size(); i++) {
            Column<M, ?> column = model.fields().get(i);
            ObjectNode value = value(model, column, i);
            boolean hasDefault = i >= first && initial[i] != null;
            if (i < first) {
                value.put("readOnly", true);
            } else if (hasDefault) {
                value.set("default", mapper.valueToTree(fromStore(column, initial[i])));
            }
            place(schema, column, value, !hasDefault && (i < first || !column.nullable()));
        }
        if (model instanceof TableType<M> table) {
            table.relations().forEach(relation -> list(schema, relation));
        }
        return schema;
    }

    /** What a patch may have. */
    <M> ObjectNode patch(ModelType<M> model) {
        ObjectNode schema = object();
        for (int i = firstField(model); i < model.fields().size(); i++) {
            place(schema, model.fields().get(i), value(model, model.fields().get(i), i), false);
        }
        return schema;
    }

    private static <V> Object fromStore(Column<?, V> column, @Nullable Object stored) {
        return column.type().fromStore(java.util.Objects.requireNonNull(stored));
    }

    private static int firstField(ModelType<?> model) {
        return model instanceof TableType<?> table ? table.definition().firstField() : 0;
    }

    static ObjectNode object() {
        ObjectNode schema = ValueSchemas.of("object");
        schema.putObject("properties");
        return schema.put("additionalProperties", false);
    }

    private <M> ObjectNode value(ModelType<M> model, Column<M, ?> column, int position) {
        if (position == TableDefinition.VERSION && position < firstField(model)) {
            return ValueSchemas.of("integer");
        }
        ObjectNode schema = ValueSchemas.of(column.type());
        property(model, column, position)
                .ifPresent(property -> ConstraintSchemas.apply(schema, property.getConstraintDescriptors()));
        ObjectNode whole = reference(model, column)
                .map(relation -> either(schema, others.apply(relation.target())))
                .orElse(schema);
        return column.nullable() ? ValueSchemas.nullable(whole) : whole;
    }

    /** The id of a row, or the row where it is loaded. */
    static ObjectNode either(ObjectNode id, ObjectNode row) {
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        either.putArray("anyOf").add(id).add(row);
        return either;
    }

    private static <M> Optional<Relation<M, ?>> reference(ModelType<M> model, Column<M, ?> column) {
        return model instanceof TableType<M> table
                ? table.relations().stream()
                        .filter(ToOne.class::isInstance)
                        .filter(relation -> relation.field().equals(column.field()))
                        .findFirst()
                : Optional.empty();
    }

    /** What the validator knows of a field; of a record inside of a base it knows nothing unless the field has a constraint. */
    private Optional<PropertyDescriptor> property(ModelType<?> model, Column<?, ?> column, int position) {
        if (model instanceof TableType<?> table) {
            TableColumn known = table.columns().get(position);
            return property(known.declaredIn(), known.property());
        }
        Class<?> owner = model.type();
        String[] path = column.field().split("\\.", -1);
        for (int i = 0; i < path.length - 1; i++) {
            Optional<PropertyDescriptor> outer = property(owner, path[i]);
            if (outer.isEmpty()) {
                return outer;
            }
            owner = outer.get().getElementClass();
        }
        return property(owner, path[path.length - 1]);
    }

    private Optional<PropertyDescriptor> property(Class<?> owner, String name) {
        BeanDescriptor bean = validator.getConstraintsForClass(owner);
        return Optional.ofNullable(bean.getConstraintsForProperty(name));
    }

    /** Puts a property where it belongs: that of an embedded record is in an object of its own. */
    private static void place(ObjectNode schema, Column<?, ?> column, ObjectNode value, boolean required) {
        String[] path = column.field().split("\\.", -1);
        ObjectNode around = schema;
        for (int i = 0; i < path.length - 1; i++) {
            ObjectNode properties = (ObjectNode) around.get("properties");
            if (!properties.has(path[i])) {
                properties.set(path[i], object());
                if (required) {
                    around.withArray("required").add(path[i]);
                }
            }
            around = (ObjectNode) properties.get(path[i]);
        }
        ((ObjectNode) around.get("properties")).set(path[path.length - 1], value);
        if (required) {
            around.withArray("required").add(path[path.length - 1]);
        }
    }

    private void list(ObjectNode schema, Relation<?, ?> relation) {
        if (relation instanceof ToMany<?, ?> many) {
            ObjectNode list = ValueSchemas.of("array").put("readOnly", true);
            list.set("items", others.apply(many.target()));
            ((ObjectNode) schema.get("properties")).set(many.field(), list);
        }
    }
}
