package io.rowloom.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.rowloom.benchmarks.measure.Compiling;
import io.rowloom.benchmarks.measure.Scaling;
import io.rowloom.benchmarks.measure.StartUps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A part of the report that is kept in a file of its own, so that one can be measured again without the others.
 *
 * @param file the name of the file
 * @param type the class of what it lists
 * @param <T> the same
 */
public record Part<T>(String file, Class<T> type) {

    /** W11. */
    public static final Part<StartUps.StartUp> START_UPS = new Part<>("start-ups.json", StartUps.StartUp.class);
    /** How cost grows. */
    public static final Part<Scaling.Point> SCALING = new Part<>("scaling.json", Scaling.Point.class);
    /** What a test pays for its database. */
    public static final Part<StorePrice> TEST_STORES = new Part<>("test-stores.json", StorePrice.class);
    /** What the processor adds to a compilation. */
    public static final Part<Compiling.Point> COMPILING = new Part<>("compiling.json", Compiling.Point.class);

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * Writes it.
     *
     * @param folder where to
     * @param measured what was measured
     * @throws IOException if the folder takes no file
     */
    public void write(Path folder, List<T> measured) throws IOException {
        Files.createDirectories(folder);
        JSON.writeValue(folder.resolve(file).toFile(), measured);
    }

    List<T> read(Path folder) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path)
                ? JSON.readValue(path.toFile(), JSON.getTypeFactory().constructCollectionType(List.class, type))
                : List.of();
    }
}
