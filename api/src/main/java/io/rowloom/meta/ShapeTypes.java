package io.rowloom.meta;

import io.rowloom.error.MisuseException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The way from a record to what is known of it as a shape. The initialiser of its companion registers it here; asking for
 * it initialises the companion, once for each record. Any thread may ask.
 */
public final class ShapeTypes {

    private static final ClassValue<AtomicReference<@Nullable ShapeType<?>>> SHAPES = new ClassValue<>() {
        @Override
        protected AtomicReference<@Nullable ShapeType<?>> computeValue(Class<?> type) {
            return new AtomicReference<>();
        }
    };

    private ShapeTypes() {}

    /**
     * Makes a shape known, for generated code.
     *
     * @param shape the shape
     */
    public static void register(ShapeType<?> shape) {
        SHAPES.get(shape.shape().type()).set(shape);
    }

    /**
     * Finds what is known of a shape.
     *
     * @param record the record
     * @param <S> the record
     * @return the shape
     * @throws MisuseException if the record is no shape, or was compiled without the annotation processor
     */
    @SuppressWarnings("unchecked") // register puts a ShapeType<S> under its Class<S> only
    public static <S> ShapeType<S> of(Class<S> record) {
        AtomicReference<@Nullable ShapeType<?>> known = SHAPES.get(record);
        ShapeType<?> shape = known.get();
        if (shape == null) {
            initialise(record);
            shape = known.get();
        }
        if (shape == null) {
            throw missing(record, null);
        }
        return (ShapeType<S>) shape;
    }

    private static void initialise(Class<?> record) {
        try {
            ModelTypes.initialiseCompanion(record);
        } catch (ClassNotFoundException e) {
            throw missing(record, e);
        }
    }

    private static MisuseException missing(Class<?> record, @Nullable Throwable cause) {
        String name = record.getSimpleName();
        return new MisuseException(
                name + " is no shape: as(…) expects a record with @Shape(of = Article.class) that was compiled with the"
                        + " annotation processor. Add the annotation to " + name
                        + ", at the top of a file or inside a class, not inside a method; and io.rowloom:rowloom-processor to"
                        + " <annotationProcessorPaths> of the maven-compiler-plugin.",
                cause);
    }
}
