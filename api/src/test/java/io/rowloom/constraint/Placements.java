package io.rowloom.constraint;

import jakarta.validation.Constraint;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a class for every field type that carries it in every place, and makes objects of it. */
final class Placements {

    private static final Map<String, String> BOXES =
            Map.of("short", "Short", "int", "Integer", "long", "Long", "float", "Float", "double", "Double");

    private static final String TEMPLATE = """
            package placed;
            import java.math.BigDecimal;
            import java.net.URI;
            import java.time.Duration;
            import java.time.Instant;
            import java.time.LocalDate;
            import java.time.LocalDateTime;
            import java.util.List;
            public class %1$s {
                public static class OnField { %2$s public %3$s value; }
                public static class OnAccessor {
                    private %3$s value;
                    %2$s public %3$s getValue() { return value; }
                    public OnAccessor with(Object newValue) { value = (%4$s) newValue; return this; }
                }
                public record OnRecord(%2$s %3$s value) {}
                public static class OnElement { public List<%2$s %4$s> value; }
            }
            """;

    private final List<FieldType> types;
    private final ClassLoader loader;

    private Placements(List<FieldType> types, ClassLoader loader) {
        this.types = types;
        this.loader = loader;
    }

    static Placements compile(List<FieldType> types, Path folder) {
        List<JavaFileObject> sources = IntStream.range(0, types.size())
                .mapToObj(i -> source(name(i), text(types.get(i), name(i))))
                .toList();
        StringWriter messages = new StringWriter();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(messages, null, null, options(folder), null, sources)
                .call();
        if (!compiled) {
            throw new AssertionError(messages.toString());
        }
        return new Placements(types, new URLClassLoader(new URL[] {url(folder)}, Placements.class.getClassLoader()));
    }

    private static String text(FieldType type, String name) {
        String box = BOXES.getOrDefault(type.type(), type.type());
        return TEMPLATE.formatted(name, type.source(), type.type(), box);
    }

    /** Not by annotation and type: those of "long" and "Long" would be one file where case does not count. */
    private static String name(int index) {
        return "Placed" + index;
    }

    private static List<String> options(Path folder) {
        String classPath =
                String.join(System.getProperty("path.separator"), location(Text.class), location(Constraint.class));
        return List.of("-proc:none", "-d", folder.toString(), "-classpath", classPath);
    }

    private static String location(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///placed/" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    Class<?> type(FieldType type, String place) throws ReflectiveOperationException {
        return loader.loadClass("placed." + name(types.indexOf(type)) + "$" + place);
    }

    /** One object for each place, all of them with this value in it. */
    List<Object> objects(FieldType type, Object value) throws ReflectiveOperationException {
        Class<?> accessor = type(type, "OnAccessor");
        Object onAccessor = accessor.getMethod("with", Object.class)
                .invoke(accessor.getConstructor().newInstance(), value);
        Object onRecord = type(type, "OnRecord").getConstructors()[0].newInstance(value);
        return List.of(
                withField(type, "OnField", value),
                onAccessor,
                onRecord,
                withField(type, "OnElement", Arrays.asList(value)));
    }

    private Object withField(FieldType type, String place, Object value) throws ReflectiveOperationException {
        Object object = type(type, place).getConstructor().newInstance();
        Field field = object.getClass().getField("value");
        field.set(object, value);
        return object;
    }
}
