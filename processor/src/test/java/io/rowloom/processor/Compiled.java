package io.rowloom.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a compilation gave.
 *
 * @param success whether it compiled
 * @param diagnostics what the compiler and the processor said
 * @param classes the folder of the class files
 * @param generated the folder of the generated sources
 */
record Compiled(boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics, Path classes, Path generated) {

    /** What was said, a line each. */
    List<String> messages() {
        return diagnostics.stream().map(Javac::describe).toList();
    }

    /** The errors, a line each. */
    List<String> errors() {
        return diagnostics.stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .map(Javac::describe)
                .toList();
    }

    /** What was said of generated sources, a line each. */
    List<String> onGenerated() {
        return diagnostics.stream()
                .filter(d -> d.getSource() != null
                        && Path.of(d.getSource().getName()).startsWith(generated))
                .map(Javac::describe)
                .toList();
    }

    /** Demands success without a word. */
    Compiled orThrow() {
        if (!success) {
            throw new AssertionError(String.join("\n", messages()));
        }
        return this;
    }

    /** The source of a generated class. */
    String source(String name) {
        try {
            return Files.readString(generated.resolve(name.replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A loader of the classes, and of others that they need. */
    URLClassLoader loader(Path... more) {
        URL[] urls = Stream.concat(Stream.of(classes), Stream.of(more))
                .map(Compiled::url)
                .toArray(URL[]::new);
        return new URLClassLoader(urls, Compiled.class.getClassLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
