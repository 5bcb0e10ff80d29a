package io.rowloom.benchmarks;

import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.lineup.Entrant;
import io.rowloom.benchmarks.measure.Rounds;
import io.rowloom.benchmarks.measure.Scaling;
import io.rowloom.benchmarks.measure.TestStores;
import io.rowloom.benchmarks.measure.Workload;
import io.rowloom.benchmarks.report.Curves;
import io.rowloom.benchmarks.report.Report;
import io.rowloom.benchmarks.report.StoreTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the workloads, a fork for each database and workload, and writes what was found. */
public final class Benchmarks {

    private static final String PREFIX = "rowloom.benchmarks.";

    private Benchmarks() {}

    /**
     * Runs what the system properties choose: {@code rowloom.benchmarks.databases}, {@code .workloads} and
     * {@code .contenders} (lists with commas, or {@code all}), {@code .rounds}, {@code .warmups} and {@code .turn}
     * (milliseconds), and {@code .out}, the folder of the report. {@code workloads=none} leaves the workloads out,
     * {@code .test-stores=true} measures what a test pays for its database, {@code .scaling=100000} how calls grow up to so
     * many rows.
     *
     * @param arguments none
     * @throws RunnerException if a fork fails
     * @throws IOException if the report cannot be written
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Path out = Path.of(setting("out", "target/benchmarks"));
        Path samples = out.resolve("samples");
        if (!setting("workloads", "all").equalsIgnoreCase("none")) {
            new Runner(options(samples)).run();
            Report.of(samples).write(out);
        }
        if (Boolean.parseBoolean(setting("test-stores", "false"))) {
            testStores(out);
        }
        int most = number("scaling", 0);
        if (most > 0) {
            Curves.write(out, Scaling.measure(most));
        }
    }

    private static void testStores(Path out) throws RunnerException, IOException {
        Options options = new OptionsBuilder()
                .include(TestStores.class.getName())
                .forks(1)
                .warmupIterations(number("warmups", 3))
                .measurementIterations(number("rounds", 7))
                .warmupTime(TimeValue.seconds(1))
                .measurementTime(TimeValue.seconds(1))
                .shouldFailOnError(true)
                .jvmArgsAppend("--enable-native-access=ALL-UNNAMED", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .build();
        StoreTable.write(out, new Runner(options).run());
    }

    private static Options options(Path samples) {
        return new OptionsBuilder()
                .include(Rounds.class.getName())
                .param("database", chosen("databases", Engine.values()))
                .param("workload", chosen("workloads", Workload.values()))
                .param("contenders", contenders())
                .forks(1)
                .warmupIterations(number("warmups", 3))
                .measurementIterations(number("rounds", 7))
                .shouldFailOnError(true)
                .jvmArgsAppend(
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.jboss.logging.provider=slf4j",
                        "-D" + Rounds.TURN + "=" + number("turn", 100),
                        "-D" + Rounds.FOLDER + "=" + samples.toAbsolutePath())
                .build();
    }

    private static String[] chosen(String name, Enum<?>[] all) {
        List<String> words = words(name);
        return Arrays.stream(all)
                .map(Enum::name)
                .filter(each -> words.contains("ALL") || words.contains(each))
                .toArray(String[]::new);
    }

    private static String contenders() {
        List<String> words = words("contenders");
        return Arrays.stream(Entrant.values())
                .map(Entrant::label)
                .filter(each -> words.contains("ALL") || words.contains(each.toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining("+"));
    }

    private static List<String> words(String name) {
        return List.of(setting(name, "all").toUpperCase(Locale.ROOT).split(",", -1));
    }

    private static int number(String name, int otherwise) {
        return Integer.parseInt(setting(name, Integer.toString(otherwise)));
    }

    /** Maven hands over a property that nobody set as its own name in braces. */
    private static String setting(String name, String otherwise) {
        String value = System.getProperty(PREFIX + name, "");
        return value.isEmpty() || value.startsWith("${") ? otherwise : value;
    }
}
