package io.rowloom.processor;

import io.rowloom.Model;
import jakarta.validation.Constraint;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles sources into a folder with the processor. */
final class Javac {

    /** All that lints and doclint can say fails; no processor claims annotations, which {@code processing} would warn of. */
    private static final List<String> STRICT =
            List.of("-Xlint:all,-processing", "-Werror", "-Xdoclint:all/protected", "-proc:full");

    private final Path folder;
    private final List<String> options = new ArrayList<>();
    private final List<Processor> processors = new ArrayList<>();
    private String classPath = Stream.of(Model.class, Nullable.class, Constraint.class)
            .map(Javac::place)
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));

    Javac(Path folder) {
        this.folder = folder;
        options.addAll(STRICT);
        processors.add(new ModelProcessor());
    }

    /** The jar or folder that a class comes from. */
    static Path place(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    Javac with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    Javac with(Processor processor) {
        processors.add(processor);
        return this;
    }

    Javac without(String option) {
        options.remove(option);
        return this;
    }

    Javac withoutProcessor() {
        processors.clear();
        return this;
    }

    Javac seeing(Path classes) {
        classPath = classes + File.pathSeparator + classPath;
        return this;
    }

    Path classes() {
        return folder.resolve("classes");
    }

    Path generated() {
        return folder.resolve("generated");
    }

    /** Compiles sources, each with its package and class name inside. */
    Compiled compile(String... sources) {
        try {
            return run(write(List.of(sources)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> write(List<String> sources) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String source : sources) {
            Path file = folder.resolve("source").resolve(Sources.path(source));
            Files.createDirectories(file.getParent());
            Files.writeString(file, source);
            files.add(file);
        }
        return files;
    }

    private Compiled run(List<Path> files) throws IOException {
        Files.createDirectories(classes());
        Files.createDirectories(generated());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null, manager, diagnostics, allOptions(), null, manager.getJavaFileObjectsFromPaths(files));
            task.setLocale(Locale.ROOT);
            task.setProcessors(processors);
            boolean success = task.call();
            return new Compiled(success, diagnostics.getDiagnostics(), classes(), generated());
        }
    }

    private List<String> allOptions() {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-d", classes().toString(), "-s", generated().toString()));
        if (!all.contains("--module-path")) {
            all.addAll(List.of("-classpath", classPath));
        }
        return all;
    }

    /** Describes a diagnostic: file, line, kind, message. */
    static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
        String file = diagnostic.getSource() == null
                ? ""
                : Path.of(diagnostic.getSource().getName()).getFileName() + ":" + diagnostic.getLineNumber() + ": ";
        return file + diagnostic.getKind().name().toLowerCase(Locale.ROOT) + ": " + diagnostic.getMessage(Locale.ROOT);
    }
}
