package io.rowloom.benchmarks.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.measure.Compiling;
import io.rowloom.benchmarks.measure.Sample;
import io.rowloom.benchmarks.measure.Scaling;
import io.rowloom.benchmarks.measure.StartUps;
import io.rowloom.benchmarks.measure.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that was measured.
 *
 * @param machine where
 * @param versions with which libraries
 * @param results what each contender needed for each workload
 * @param startUps W11
 * @param testStores what a test pays for its database
 * @param scaling how cost grows
 * @param compiling what the processor adds to a compilation
 */
public record Report(
        String machine,
        Map<String, String> versions,
        List<Result> results,
        List<StartUps.StartUp> startUps,
        List<StorePrice> testStores,
        List<Scaling.Point> scaling,
        List<Compiling.Point> compiling) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * Reads what the forks left, and the parts.
     *
     * @param parts the folder of the parts
     * @param samples the folder of what the forks left
     * @return the report
     * @throws IOException if a file cannot be read
     */
    public static Report of(Path parts, Path samples) throws IOException {
        return new Report(
                Machine.here().words(),
                Versions.here(),
                results(samples),
                Part.START_UPS.read(parts),
                Part.TEST_STORES.read(parts),
                Part.SCALING.read(parts),
                Part.COMPILING.read(parts));
    }

    private static List<Result> results(Path samples) throws IOException {
        List<Result> results = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            for (Workload workload : Workload.values()) {
                Path file = samples.resolve(engine.label() + "-" + workload + ".json");
                if (Files.exists(file)) {
                    List<Sample> read = JSON.readValue(file.toFile(), new TypeReference<>() {});
                    results.addAll(Medians.results(engine.label(), workload.name(), read));
                }
            }
        }
        return results;
    }

    List<Result> of(Engine engine) {
        return results.stream()
                .filter(result -> result.database().equals(engine.label()))
                .toList();
    }

    /**
     * Writes everything into a folder: one file of JSON, the page, and the charts that it shows.
     *
     * @param folder the folder
     * @throws IOException if it takes no files
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        JSON.writeValue(folder.resolve("results.json").toFile(), this);
        Files.writeString(folder.resolve("results.md"), new ResultsPage(this).text());
        for (Engine engine : Engine.values()) {
            if (!of(engine).isEmpty()) {
                Files.writeString(folder.resolve(engine.label() + ".svg"), new RatioChart(engine, of(engine)).svg());
            }
        }
        for (Curves curves : Curves.of(scaling)) {
            Files.writeString(folder.resolve(curves.file()), curves.svg());
        }
    }
}
