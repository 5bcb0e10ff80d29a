package io.rowloom.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of sources and of what the processor makes of them. Sources are parted by lines of {@code ====}; what follows
 * {@code ---- } is the outcome. {@code -Drowloom.bless=true} writes what is found as what is expected.
 *
 * @param file the file
 * @param sources the sources
 * @param expected the outcome
 */
record Golden(Path file, List<String> sources, String expected) {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final String OUTCOME = "---- outcome\n";
    private static final boolean BLESS = Boolean.getBoolean("rowloom.bless");

    /** All files of a folder. */
    static Stream<Golden> in(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().map(Golden::read).toList().stream();
        }
    }

    private static Golden read(Path file) {
        try {
            String text = Files.readString(file);
            int outcome = text.indexOf(OUTCOME);
            String sources = outcome < 0 ? text : text.substring(0, outcome);
            String expected = outcome < 0 ? "" : text.substring(outcome + OUTCOME.length());
            return new Golden(file, List.of(sources.split("(?m)^====\n")), expected);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What is expected; if asked to, makes it what was found. */
    String expected(String found) throws IOException {
        if (!BLESS) {
            return expected;
        }
        Files.writeString(file, String.join("====\n", sources) + OUTCOME + found);
        return found;
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
