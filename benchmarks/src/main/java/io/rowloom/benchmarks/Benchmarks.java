package io.rowloom.benchmarks;

import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.lineup.Entrant;
import io.rowloom.benchmarks.measure.Compiling;
import io.rowloom.benchmarks.measure.Rounds;
import io.rowloom.benchmarks.measure.Scaling;
import io.rowloom.benchmarks.measure.StartUps;
import io.rowloom.benchmarks.measure.TestStores;
import io.rowloom.benchmarks.measure.Workload;
import io.rowloom.benchmarks.report.Part;
import io.rowloom.benchmarks.report.Report;
import io.rowloom.benchmarks.report.StorePrice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures, part by part, and writes what was found. */
public final class Benchmarks {

    private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";
    private static final String QUIET = "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn";

    private final Preset preset = Preset.chosen();
    private final Path out = Path.of(preset.setting("out"));
    private final Path samples = out.resolve("samples");

    private Benchmarks() {}

    /**
     * Runs what the system properties choose. {@code rowloom.benchmarks.preset} is {@code full}, {@code gates} or
     * {@code quick}; the others of the same prefix choose more or less than it does: {@code databases}, {@code workloads} and
     * {@code contenders} (lists with commas, {@code all} or {@code none}), {@code warmups}, {@code rounds} and {@code turn}
     * (milliseconds), {@code scaling} (the most rows, 0 for none), {@code start-ups} (processes for each contender),
     * {@code compiling} and {@code test-stores} ({@code true} or {@code false}), and {@code out}, the folder of the report.
     * What earlier runs left in that folder stays in the report until it is measured again.
     *
     * @param arguments none
     * @throws RunnerException if a fork fails
     * @throws IOException if the report cannot be written
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        new Benchmarks().run();
    }

    private void run() throws RunnerException, IOException {
        if (chosen("workloads", Workload.values()).length > 0) {
            var unused = new Runner(rounds()).run();
        }
        int startUps = preset.number("start-ups");
        if (startUps > 0) {
            Part.START_UPS.write(out, StartUps.measure(engines(), entrants(), startUps));
        }
        if (Boolean.parseBoolean(preset.setting("test-stores"))) {
            Part.TEST_STORES.write(out, StorePrice.of(new Runner(testStores()).run()));
        }
        int most = preset.number("scaling");
        if (most > 0) {
            Part.SCALING.write(out, Scaling.measure(most));
        }
        if (Boolean.parseBoolean(preset.setting("compiling"))) {
            Part.COMPILING.write(out, Compiling.measure(preset.isQuick() ? 1 : Compiling.REPEATS));
        }
        Report.of(out, samples).write(out);
    }

    private Options testStores() {
        return common(TestStores.class)
                .warmupTime(TimeValue.milliseconds(10L * preset.number("turn")))
                .measurementTime(TimeValue.milliseconds(10L * preset.number("turn")))
                .warmupIterations(Math.min(10, preset.number("warmups")))
                .measurementIterations(Math.min(10, preset.number("rounds")))
                .build();
    }

    private Options rounds() {
        return common(Rounds.class)
                .param("database", chosen("databases", Engine.values()))
                .param("workload", chosen("workloads", Workload.values()))
                .param("contenders", entrants().stream().map(Entrant::label).collect(Collectors.joining("+")))
                .warmupIterations(preset.number("warmups"))
                .measurementIterations(preset.number("rounds"))
                .jvmArgsAppend(
                        NATIVE,
                        QUIET,
                        "-Dorg.jboss.logging.provider=slf4j",
                        "-D" + Rounds.TURN + "=" + preset.number("turn"),
                        "-D" + Rounds.FOLDER + "=" + samples.toAbsolutePath())
                .build();
    }

    private static ChainedOptionsBuilder common(Class<?> benchmark) {
        return new OptionsBuilder()
                .include(benchmark.getName())
                .forks(1)
                .shouldFailOnError(true)
                .jvmArgsAppend(NATIVE, QUIET);
    }

    private List<Engine> engines() {
        return Arrays.stream(chosen("databases", Engine.values()))
                .map(Engine::valueOf)
                .toList();
    }

    private List<Entrant> entrants() {
        List<String> words = words("contenders");
        return Arrays.stream(Entrant.values())
                .filter(each ->
                        words.contains("ALL") || words.contains(each.label().toUpperCase(Locale.ROOT)))
                .toList();
    }

    private String[] chosen(String name, Enum<?>[] all) {
        List<String> words = words(name);
        return Arrays.stream(all)
                .map(Enum::name)
                .filter(each -> words.contains("ALL") || words.contains(each))
                .toArray(String[]::new);
    }

    private List<String> words(String name) {
        return List.of(preset.setting(name).toUpperCase(Locale.ROOT).split(",", -1));
    }
}
