package io.rowloom.benchmarks.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.database.Rows;
import io.rowloom.benchmarks.lineup.Entrant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * One fork of JMH: one database, one workload, all contenders. An iteration is a round, in which each contender has a
 * turn, so that whatever else the machine does meets all of them alike.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
public class Rounds {

    /** The property that names the folder for the samples. */
    public static final String FOLDER = "rowloom.benchmarks.samples";

    /** The property that says for how many milliseconds a turn lasts at least. */
    public static final String TURN = "rowloom.benchmarks.turn";

    /** The database. */
    @Param("H2")
    public Engine database = Engine.H2;

    /** The workload. */
    @Param("W3")
    public Workload workload = Workload.W3;

    /** Labels of the contenders, with plus signs between. */
    @Param("jdbc+rowloom")
    public String contenders = "";

    private final List<Sample> samples = new ArrayList<>();
    private Field field;
    private boolean counts;
    private int round;

    /** For JMH. */
    @SuppressWarnings("NullAway.Init")
    public Rounds() {}

    /**
     * Opens the database and checks everybody.
     *
     * @throws IOException if there is no room for the files
     */
    @Setup(Level.Trial)
    public void open() throws IOException {
        List<String> chosen = Arrays.asList(contenders.split("\\+", -1));
        List<Entrant> entrants = Arrays.stream(Entrant.values())
                .filter(entrant -> chosen.contains(entrant.label()))
                .toList();
        field = Field.open(database, Files.createTempDirectory("rowloom-benchmarks"), Rows.Size.FULL, entrants);
        field.verify();
    }

    /**
     * Notes whether a round counts.
     *
     * @param params what JMH knows of the round
     */
    @Setup(Level.Iteration)
    public void begin(IterationParams params) {
        counts = params.getType() == IterationType.MEASUREMENT;
    }

    /**
     * A round.
     *
     * @return the samples
     */
    @Benchmark
    public List<Sample> round() {
        List<Sample> found = field.round(workload, round, Duration.ofMillis(Integer.getInteger(TURN, 100)));
        if (counts) {
            samples.addAll(found);
            round++;
        }
        return found;
    }

    /**
     * Writes the samples and closes the database.
     *
     * @throws IOException if the folder takes no file
     */
    @TearDown(Level.Trial)
    public void close() throws IOException {
        Path folder = Path.of(System.getProperty(FOLDER, "."));
        Files.createDirectories(folder);
        new ObjectMapper()
                .writeValue(
                        folder.resolve(database.label() + "-" + workload + ".json")
                                .toFile(),
                        samples);
        field.close();
    }
}
