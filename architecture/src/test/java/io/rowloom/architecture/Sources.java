package io.rowloom.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project, found from the folder of this module. */
final class Sources {

    static final Path ROOT = root();

    private Sources() {}

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("SPEC.md")) ? here : here.getParent();
    }

    static List<Path> java() {
        return find("glob:**/src/{main,test}/java/**.java");
    }

    static List<Path> mainJava() {
        return find("glob:**/src/main/java/**.java");
    }

    static List<Path> markdown() {
        return find("glob:**.md");
    }

    private static List<Path> find(String glob) {
        var matcher = ROOT.getFileSystem().getPathMatcher(glob);
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !notOurs(file))
                    .filter(matcher::matches)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean notOurs(Path file) {
        for (Path part : ROOT.relativize(file)) {
            if (part.toString().equals("target")
                    || part.toString().equals("node_modules")
                    || part.toString().equals("examples")
                    || part.toString().startsWith(".git")) {
                return true;
            }
        }
        return false;
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }
}
