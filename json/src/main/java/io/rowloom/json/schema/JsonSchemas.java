package io.rowloom.json.schema;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rowloom.Model;
import io.rowloom.Patch;
import io.rowloom.Table;
import io.rowloom.json.RowloomJson;
import io.rowloom.meta.ModelTypes;
import io.rowloom.page.CursorRequest;
import io.rowloom.page.CursoredPage;
import io.rowloom.page.Page;
import io.rowloom.relation.LongRef;
import io.rowloom.relation.Many;
import io.rowloom.relation.Ref;
import io.rowloom.state.ColumnType;
import jakarta.validation.Validator;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes JSON Schema (draft 2020-12, which is that of OpenAPI 3.1) of models, tables, patches, pages, and of the records of requests and responses, as
 * {@link io.rowloom.json.RowloomModule} reads and writes them: lengths in code points, ranges, patterns, formats, nullability, defaults.
 * <pre>{@code
 * JsonSchemas schemas = JsonSchemas.create();
 * ObjectNode body = schemas.of(UserBase.class);          // {"$ref": "#/components/schemas/UserBase"}
 * ObjectNode list = schemas.of(Page.class, User.class);
 * document.set("schemas", schemas.components());
 * }</pre>
 * What a constraint says and a schema cannot is left out: the server checks it all the same. A property is required if its field may not be null and
 * has no value of its own in a new object. One thread uses it at a time.
 */
public final class JsonSchemas {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String DEFINITIONS = "#/$defs/";

    private final ObjectMapper mapper = RowloomJson.mapper();
    private final Map<String, ObjectNode> components = new LinkedHashMap<>();
    private final Map<JavaType, String> names = new HashMap<>();
    private final Validator validator;
    private final String place;
    private final ModelSchemas models;

    private JsonSchemas(Validator validator, String place) {
        this.validator = validator;
        this.place = place;
        this.models = new ModelSchemas(validator, mapper, this::of);
    }

    /**
     * Makes schemas for a document of OpenAPI.
     *
     * @return schemas that refer to {@code #/components/schemas/}
     */
    public static JsonSchemas create() {
        return create(PlainValidator.create());
    }

    /**
     * Makes schemas for a document of OpenAPI with the constraints that a validator knows, those of XML mappings for example.
     *
     * @param validator tells which constraints there are
     * @return schemas that refer to {@code #/components/schemas/}
     */
    public static JsonSchemas create(Validator validator) {
        return new JsonSchemas(validator, COMPONENTS);
    }

    /**
     * Makes a schema that stands alone.
     *
     * @param type a model, a record or a value
     * @return a document of JSON Schema with its definitions under {@code $defs}
     */
    public static ObjectNode document(Class<?> type) {
        JsonSchemas schemas = new JsonSchemas(PlainValidator.create(), DEFINITIONS);
        ObjectNode document =
                JsonNodeFactory.instance.objectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.setAll(schemas.of(type));
        document.set("$defs", schemas.components());
        return document;
    }

    /**
     * Gives the schema of a type.
     *
     * @param type a model, a record, an enum or a value
     * @param arguments the types in its angle brackets, such as those of a {@code Page}, a {@code Patch} or a list
     * @return the schema, or a reference to it among the {@link #components}
     */
    public ObjectNode of(Class<?> type, Class<?>... arguments) {
        return of(mapper.getTypeFactory().constructParametricType(type, arguments));
    }

    private ObjectNode of(Class<?> type) {
        return of(mapper.constructType(type));
    }

    /**
     * Gives all schemas that others refer to.
     *
     * @return an object with a property for each, in the order in which they were first asked for
     */
    public ObjectNode components() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        components.forEach(all::set);
        return all;
    }

    private ObjectNode of(JavaType type) {
        Class<?> raw = MethodType.methodType(type.getRawClass()).wrap().returnType();
        Optional<ObjectNode> value = ValueSchemas.of(raw);
        if (value.isPresent()) {
            return value.get();
        }
        if (type.isArrayType() || type.isCollectionLikeType()) {
            return list(type.getContentType());
        }
        if (type.isMapLikeType()) {
            ObjectNode map = ValueSchemas.of("object");
            map.set("additionalProperties", of(type.getContentType()));
            return map;
        }
        return ours(type, raw);
    }

    private ObjectNode list(JavaType items) {
        ObjectNode list = ValueSchemas.of("array");
        list.set("items", of(items));
        return list;
    }

    private ObjectNode ours(JavaType type, Class<?> raw) {
        JavaType inner = type.containedTypeOrUnknown(0);
        if (raw == Ref.class) {
            return ModelSchemas.either(ValueSchemas.of(ColumnType.UUID), of(inner));
        }
        if (raw == LongRef.class) {
            return ModelSchemas.either(ValueSchemas.of(ColumnType.LONG), of(inner));
        }
        if (raw == Many.class) {
            return list(inner);
        }
        if (raw == CursorRequest.class) {
            return ValueSchemas.of("string");
        }
        return raw == Object.class ? JsonNodeFactory.instance.objectNode() : component(type, raw, inner);
    }

    private ObjectNode component(JavaType type, Class<?> raw, JavaType inner) {
        if (raw == Patch.class) {
            return named(type, name(inner) + "Patch", () -> models.patch(ModelTypes.of(inner.getRawClass())));
        }
        if (raw == Page.class) {
            return named(type, "PageOf" + name(inner), () -> page(inner));
        }
        if (raw == CursoredPage.class) {
            return named(type, "CursoredPageOf" + name(inner), () -> cursored(inner));
        }
        boolean isModel = Model.class.isAssignableFrom(raw) || (raw.isRecord() && Table.class.isAssignableFrom(raw));
        return named(type, name(type), () -> isModel ? models.whole(ModelTypes.of(raw)) : bean(type));
    }

    private static String name(JavaType type) {
        Class<?> raw = type.getRawClass();
        return raw.getName()
                .substring(
                        raw.getPackageName().isEmpty()
                                ? 0
                                : raw.getPackageName().length() + 1)
                .replace('$', '.');
    }

    /** The name is taken before the schema is made, which may refer to itself. */
    private ObjectNode named(JavaType type, String wanted, Supplier<ObjectNode> schema) {
        String name = names.get(type);
        if (name == null) {
            name = wanted;
            for (int i = 2; components.containsKey(name); i++) {
                name = wanted + i;
            }
            names.put(type, name);
            components.put(name, JsonNodeFactory.instance.objectNode());
            components.put(name, schema.get());
        }
        return JsonNodeFactory.instance.objectNode().put("$ref", place + name);
    }

    private ObjectNode page(JavaType items) {
        ObjectNode page = ModelSchemas.object();
        ObjectNode properties = (ObjectNode) page.get("properties");
        properties.set("items", list(items));
        for (String number : new String[] {"total", "page", "size"}) {
            properties.set(number, ValueSchemas.of("integer").put("minimum", 0));
        }
        page.putArray("required").add("items").add("total").add("page").add("size");
        return page;
    }

    private ObjectNode cursored(JavaType items) {
        ObjectNode page = ModelSchemas.object();
        ObjectNode properties = (ObjectNode) page.get("properties");
        properties.set("items", list(items));
        properties.set("next", ValueSchemas.nullable(ValueSchemas.of("string")));
        properties.set("previous", ValueSchemas.nullable(ValueSchemas.of("string")));
        page.putArray("required").add("items").add("next").add("previous");
        return page;
    }

    /** What Jackson makes of a record: its properties are those that it writes. */
    private ObjectNode bean(JavaType type) {
        BeanDescription bean = mapper.getSerializationConfig().introspect(type);
        Set<String> nullable = Nullness.nullable(type.getRawClass());
        ObjectNode schema = ModelSchemas.object();
        for (BeanPropertyDefinition property : bean.findProperties()) {
            String name = property.getInternalName();
            ObjectNode value = isBareNumber(property) ? bare(property.getPrimaryType()) : of(property.getPrimaryType());
            PropertyDescriptor known =
                    validator.getConstraintsForClass(type.getRawClass()).getConstraintsForProperty(name);
            if (known != null) {
                ConstraintSchemas.apply(value, known.getConstraintDescriptors());
            }
            boolean mayBeNull = nullable.contains(name);
            ((ObjectNode) schema.get("properties"))
                    .set(property.getName(), mayBeNull ? ValueSchemas.nullable(value) : value);
            if (!mayBeNull && !mayBeLeftOut(bean, property)) {
                schema.withArray("required").add(property.getName());
            }
        }
        return schema;
    }

    private boolean mayBeLeftOut(BeanDescription bean, BeanPropertyDefinition property) {
        JsonInclude.Include included = bean.findPropertyInclusion(
                        mapper.getSerializationConfig().getDefaultPropertyInclusion())
                .withOverrides(property.findInclusion())
                .getValueInclusion();
        return switch (included) {
            case ALWAYS, USE_DEFAULTS, NON_NULL, NON_ABSENT -> false;
            case NON_EMPTY -> !property.getRawPrimaryType().isPrimitive();
            case NON_DEFAULT, CUSTOM -> true;
        };
    }

    /** Digits are texts but where {@code @JsonFormat} asks for a number. */
    private boolean isBareNumber(BeanPropertyDefinition property) {
        JsonFormat.Value format =
                mapper.getSerializationConfig().getAnnotationIntrospector().findFormat(property.getPrimaryMember());
        return format != null && format.getShape().isNumeric();
    }

    private ObjectNode bare(JavaType type) {
        Class<?> raw = MethodType.methodType(type.getRawClass()).wrap().returnType();
        if (raw == Long.class || raw == BigInteger.class) {
            return ValueSchemas.of("integer");
        }
        return raw == BigDecimal.class ? ValueSchemas.of("number") : of(type);
    }
}
