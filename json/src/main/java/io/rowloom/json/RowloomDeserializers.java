package io.rowloom.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import io.rowloom.LongTable;
import io.rowloom.Patch;
import io.rowloom.UuidTable;
import io.rowloom.meta.ModelTypes;
import io.rowloom.page.CursorRequest;
import io.rowloom.relation.LongRef;
import io.rowloom.relation.Ref;
import io.rowloom.state.ColumnType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows which types are read how. */
final class RowloomDeserializers extends Deserializers.Base {

    private static final Map<Class<?>, ColumnType<?>> VALUES = values();

    private static Map<Class<?>, ColumnType<?>> values() {
        Map<Class<?>, ColumnType<?>> values = new HashMap<>();
        List.of(
                        ColumnType.BOOLEAN,
                        ColumnType.SHORT,
                        ColumnType.INT,
                        ColumnType.LONG,
                        ColumnType.DOUBLE,
                        ColumnType.FLOAT,
                        ColumnType.decimal(ColumnType.DEFAULT_PRECISION, ColumnType.DEFAULT_SCALE),
                        ColumnType.TEXT,
                        ColumnType.UUID,
                        ColumnType.INSTANT,
                        ColumnType.DATE,
                        ColumnType.DATE_TIME,
                        ColumnType.TIME,
                        ColumnType.DURATION,
                        ColumnType.BYTES,
                        ColumnType.URI,
                        ColumnType.ADDRESS)
                .forEach(type -> values.put(type.javaType(), type));
        return Map.copyOf(values);
    }

    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription bean) {
        Class<?> raw = type.getRawClass();
        if (Models.isModel(raw)) {
            return new ModelDeserializer<>(ModelTypes.of(raw));
        }
        if (raw == Patch.class) {
            return new PatchDeserializer<>(
                    ModelTypes.of(type.containedTypeOrUnknown(0).getRawClass()));
        }
        if (raw == Ref.class) {
            Class<?> target = type.containedTypeOrUnknown(0).getRawClass();
            return new RefDeserializer<>(ColumnType.UUID, id -> reference(target, id));
        }
        if (raw == LongRef.class) {
            Class<?> target = type.containedTypeOrUnknown(0).getRawClass();
            return new RefDeserializer<>(ColumnType.LONG, id -> reference(target, id));
        }
        if (raw == CursorRequest.class) {
            return new CursorDeserializer();
        }
        return value(raw);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // whoever named a Ref<X> named an X that is a table
    private static Ref<?> reference(Class<?> target, UUID id) {
        return Ref.of((Class) target.asSubclass(UuidTable.class), id);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // whoever named a LongRef<X> named an X that is a table
    private static LongRef<?> reference(Class<?> target, Long id) {
        return LongRef.of((Class) target.asSubclass(LongTable.class), id);
    }

    private static @Nullable JsonDeserializer<?> value(Class<?> raw) {
        Class<?> boxed = raw.isPrimitive()
                ? java.lang.invoke.MethodType.methodType(raw).wrap().returnType()
                : raw;
        ColumnType<?> type = VALUES.get(boxed);
        return type == null ? null : new ValueDeserializer<>(type, raw.isPrimitive());
    }
}
