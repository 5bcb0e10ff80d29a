package io.rowloom.jdbc.raw;

import io.rowloom.error.MisuseException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a record for the rows of a statement, found once for each class. This and the search for companions
 * are the two places of the project that use reflection: no annotation processor sees which record meets which SQL.
 */
final class RecordShape {

    private static final ClassValue<RecordShape> KNOWN = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final Class<?> type;
    private final List<Component> components;
    private final MethodHandle constructor;

    /**
     * A component of the record.
     *
     * @param name its name
     * @param type its class, boxed
     * @param nullable whether it may be null
     */
    record Component(String name, Class<?> type, boolean nullable) {}

    private RecordShape(Class<?> type) {
        this.type = type;
        RecordComponent[] all = type.getRecordComponents();
        this.components = Arrays.stream(all).map(RecordShape::component).toList();
        Class<?>[] types = Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
        this.constructor = constructor(type, types)
                .asSpreader(Object[].class, types.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    static RecordShape of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static Component component(RecordComponent component) {
        boolean nullable = isNullable(component) || isNullable(component.getAnnotatedType());
        Class<?> boxed = MethodType.methodType(component.getType()).wrap().returnType();
        return new Component(component.getName(), boxed, nullable);
    }

    /** Any annotation of that name counts, as it does for the processor. */
    private static boolean isNullable(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
    }

    private static MethodHandle constructor(Class<?> type, Class<?>[] components) {
        MethodType signature = MethodType.methodType(void.class, components);
        try {
            return MethodHandles.publicLookup().findConstructor(type, signature);
        } catch (ReflectiveOperationException notPublic) {
            return privateConstructor(type, signature);
        }
    }

    private static MethodHandle privateConstructor(Class<?> type, MethodType signature) {
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup()).findConstructor(type, signature);
        } catch (ReflectiveOperationException e) {
            throw new MisuseException(
                    type.getName()
                            + " cannot be made from rows: its module neither exports it nor opens its package. Make the"
                            + " record public in an exported package, or write: opens " + type.getPackageName()
                            + " to io.rowloom.jdbc;",
                    e);
        }
    }

    List<Component> components() {
        return components;
    }

    Class<?> type() {
        return type;
    }

    /** Makes a record; what its own constructor throws comes out as it is. */
    Object make(@Nullable Object[] values) {
        try {
            return constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable impossible) {
            throw new IllegalStateException(
                    "the constructor of " + type.getName() + " threw a checked exception", impossible);
        }
    }
}
