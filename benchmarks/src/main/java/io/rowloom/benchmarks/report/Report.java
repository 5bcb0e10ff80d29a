package io.rowloom.benchmarks.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.measure.Sample;
import io.rowloom.benchmarks.measure.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that was measured in one run of the command.
 *
 * @param machine where
 * @param versions with which libraries
 * @param results what each contender needed
 */
public record Report(MachineView machine, Map<String, String> versions, List<Result> results) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * A machine in words.
     *
     * @param words the words
     */
    public record MachineView(String words) {

        static MachineView of(Machine machine) {
            return new MachineView(machine.date() + "; " + machine.cores() + " cores of " + machine.processor() + ", "
                    + machine.memory() + " GiB; " + machine.system() + "; " + machine.jvm());
        }
    }

    /**
     * Reads the samples that the forks left.
     *
     * @param samples the folder
     * @return the report
     * @throws IOException if a file cannot be read
     */
    public static Report of(Path samples) throws IOException {
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
        return new Report(MachineView.of(Machine.here()), Versions.here(), results);
    }

    /**
     * Writes everything into a folder.
     *
     * @param folder the folder
     * @throws IOException if it takes no files
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        JSON.writeValue(folder.resolve("results.json").toFile(), this);
        Files.writeString(folder.resolve("results.md"), new Tables(this).text());
        for (Engine engine : Engine.values()) {
            List<Result> own = results.stream()
                    .filter(result -> result.database().equals(engine.label()))
                    .toList();
            if (!own.isEmpty()) {
                Files.writeString(folder.resolve(engine.label() + ".svg"), new RatioChart(engine, own).svg());
            }
        }
    }
}
