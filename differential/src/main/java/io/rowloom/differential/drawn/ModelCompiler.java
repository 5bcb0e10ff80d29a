package io.rowloom.differential.drawn;

import io.rowloom.differential.table.Catalog;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles a model with the processor, in memory, and loads it. */
final class ModelCompiler {

    private static final String PROCESSOR = "io.rowloom.processor.ModelProcessor";

    private ModelCompiler() {}

    static Catalog.Source compile(String place, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        Output output = new Output(compiler.getStandardFileManager(problems, null, null));
        List<String> options = List.of(
                "-proc:full", "-processor", PROCESSOR, "-classpath", classPath(), "-Xlint:-options", "--release", "21");
        JavaFileObject file = new Source(place.replace('.', '/') + "/Drawn.java", source);
        if (!compiler.getTask(null, output, problems, options, null, List.of(file))
                .call()) {
            throw new IllegalStateException(
                    "a random model does not compile: " + problems.getDiagnostics() + "\n" + source);
        }
        return loaded(output.files, place + ".Drawn");
    }

    private static Catalog.Source loaded(Map<String, Written> files, String name) {
        try {
            Class<?> drawn = new Loader(files).loadClass(name);
            MethodHandle constructor =
                    MethodHandles.publicLookup().findConstructor(drawn, MethodType.methodType(void.class));
            return (Catalog.Source) constructor.invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("a random model does not load: " + name, e);
        }
    }

    /** Surefire hides the class path of the tests in a file of its own. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** A file that the compiler or the processor writes. */
    private static final class Written extends SimpleJavaFileObject {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Written(String path, Kind kind) {
            super(URI.create("memory:///" + path + kind.extension), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static final class Output extends ForwardingJavaFileManager<StandardJavaFileManager> {

        private final Map<String, Written> files = new HashMap<>();

        Output(StandardJavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location,
                String name,
                JavaFileObject.Kind kind,
                @Nullable FileObject sibling) {
            Written file = new Written(name.replace('.', '/'), kind);
            if (kind == JavaFileObject.Kind.CLASS) {
                files.put(name, file);
            }
            return file;
        }

        @Override
        public FileObject getFileForOutput(
                JavaFileManager.Location location, String place, String name, @Nullable FileObject sibling) {
            return new Written(place + name, JavaFileObject.Kind.OTHER);
        }
    }

    private static final class Loader extends ClassLoader {

        private final Map<String, Written> files;

        Loader(Map<String, Written> files) {
            super(ModelCompiler.class.getClassLoader());
            this.files = files;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            Written file = files.get(name);
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = file.bytes.toByteArray();
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
