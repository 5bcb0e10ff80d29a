package io.rowloom.meta;

import io.rowloom.error.SchemaException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The way from a class to what is known of it. The initialiser of a companion registers its type here; asking for a
 * type initialises the companion, once for each class. This is the one place that finds a class by its name. Any thread
 * may ask.
 */
public final class ModelTypes {

    private static final ClassValue<AtomicReference<@Nullable ModelType<?>>> TYPES = new ClassValue<>() {
        @Override
        protected AtomicReference<@Nullable ModelType<?>> computeValue(Class<?> type) {
            return new AtomicReference<>();
        }
    };

    private ModelTypes() {}

    /**
     * Makes a type known, for generated code.
     *
     * @param type the type
     */
    public static void register(ModelType<?> type) {
        TYPES.get(type.type()).set(type);
    }

    /**
     * Finds what is known of a model.
     *
     * @param model its class
     * @param <M> the model
     * @return the type
     * @throws SchemaException if the class has no companion
     */
    @SuppressWarnings("unchecked") // register puts a ModelType<M> under its Class<M> only
    public static <M> ModelType<M> of(Class<M> model) {
        AtomicReference<@Nullable ModelType<?>> known = TYPES.get(model);
        ModelType<?> type = known.get();
        if (type == null) {
            initialise(model);
            type = known.get();
        }
        if (type == null) {
            throw missing(model, null);
        }
        return (ModelType<M>) type;
    }

    /**
     * Finds the table of a class.
     *
     * @param table its class
     * @param <T> the class of the rows
     * @return the table
     * @throws SchemaException if the class has no companion or is no table
     */
    public static <T> TableType<T> table(Class<T> table) {
        if (of(table) instanceof TableType<T> found) {
            return found;
        }
        throw new SchemaException(table.getSimpleName()
                + " is data without a table. Let a class that extends it implement UuidTable: class "
                + table.getSimpleName().replaceFirst("Base$", "") + " extends " + table.getSimpleName()
                + " implements UuidTable<…>, and use that one.");
    }

    /**
     * Finds all tables that annotation processors listed. The lists of a class loader are read once, when it is asked for first.
     *
     * @param loader where to look
     * @return the tables, each once, in the order of the lists
     * @throws SchemaException if a listed table is not there
     */
    public static List<TableType<?>> all(ClassLoader loader) {
        return TableLists.of(loader);
    }

    /** Finds a listed class, which is not initialised by that. */
    static Class<?> load(String name, @Nullable ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new SchemaException(
                    "the list of tables names " + name
                            + ", which is not on the class path. Compile the module that had it again.",
                    e);
        }
    }

    private static void initialise(Class<?> model) {
        try {
            initialiseCompanion(model);
        } catch (ClassNotFoundException e) {
            throw missing(model, e);
        }
    }

    /** Runs the initialiser of a companion, if it did not run yet. */
    static void initialiseCompanion(Class<?> type) throws ClassNotFoundException {
        Class.forName(companionName(type), true, type.getClassLoader());
    }

    private static String companionName(Class<?> model) {
        String name = model.getName();
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return name.substring(0, name.length() - simple.length()) + simple.replace('$', '_') + "_";
    }

    private static SchemaException missing(Class<?> model, @Nullable Throwable cause) {
        if (model.isLocalClass() || model.isAnonymousClass()) {
            return new SchemaException(
                    model.getName() + " has no companion: it stands inside a method, where the annotation processor"
                            + " does not see it. Move it out: into a file of its own, or as a static class into the one around it.",
                    cause);
        }
        return new SchemaException(
                model.getName() + " has no companion " + companionName(model)
                        + ". The annotation processor writes it when the class is compiled: add io.rowloom:rowloom-processor to"
                        + " <annotationProcessorPaths> of the maven-compiler-plugin and compile again.",
                cause);
    }
}
