package io.rowloom.processor;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures what the processor adds to a compilation of 100 models of 8 fields each, in seconds of the thread that compiles; the target is
 * less than 3. Not a test, since a figure of one machine proves nothing about another. Run it by itself, with the test
 * class path: {@code java -cp … io.rowloom.processor.CompileTime}. The argument {@code cold} makes it one
 * compilation in a new JVM, {@code cold without} one without the processor; {@code clock} makes such ones by turns and tells
 * how long they take by the clock.
 */
final class CompileTime {

    private static final int MODELS = 100;
    private static final int RUNS = 7;
    private static final System.Logger LOG = System.getLogger(CompileTime.class.getName());

    private CompileTime() {}

    public static void main(String[] arguments) throws IOException {
        String[] sources = sources();
        if (List.of(arguments).contains("cold")) {
            boolean processor = !List.of(arguments).contains("without");
            LOG.log(
                    System.Logger.Level.INFO,
                    "first compilation " + (processor ? "with: " : "without: ") + millis(sources, processor) + " ms");
            return;
        }
        if (List.of(arguments).contains("clock")) {
            byTheClock();
            return;
        }
        List<Long> without = new ArrayList<>();
        List<Long> with = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            without.add(millis(sources, false));
            with.add(millis(sources, true));
            LOG.log(
                    System.Logger.Level.INFO,
                    "run " + i + ": without " + without.get(i) + " ms, with " + with.get(i) + " ms");
        }
        LOG.log(
                System.Logger.Level.INFO,
                MODELS + " models: first run " + (with.get(0) - without.get(0)) + " ms more, median "
                        + (median(with) - median(without)) + " ms more with the processor");
    }

    /** As a build sees it: each compilation in a new JVM, by turns, with all that starting it takes. */
    private static void byTheClock() throws IOException {
        List<Long> without = new ArrayList<>();
        List<Long> with = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            without.add(child("cold", "without"));
            with.add(child("cold"));
            LOG.log(
                    System.Logger.Level.INFO,
                    "round " + i + ": without " + without.get(i) + " ms, with " + with.get(i) + " ms");
        }
        LOG.log(
                System.Logger.Level.INFO,
                MODELS + " models in new JVMs: median " + median(without) + " ms without, " + median(with)
                        + " ms with the processor, " + (median(with) - median(without)) + " ms more");
    }

    private static long child(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CompileTime.class.getName()));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).inheritIO().start();
        int code = process.onExit().join().exitValue();
        if (code != 0) {
            throw new IOException("the compilation ended with " + code);
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static long millis(String[] sources, boolean processor) throws IOException {
        Path folder = Files.createTempDirectory("compile-time");
        try {
            Javac javac = new Javac(folder).without("-Xdoclint:all/protected");
            long start = busy();
            (processor ? javac : javac.withoutProcessor()).compile(sources).orThrow();
            return (busy() - start) / 1_000_000;
        } finally {
            delete(folder);
        }
    }

    /** The processor time of this thread, in nanoseconds: what a machine does beside it does not count. */
    private static long busy() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String[] sources() {
        String[] sources = new String[MODELS];
        for (int i = 0; i < MODELS; i++) {
            sources[i] = """
                    package app;

                    import io.rowloom.*;
                    import io.rowloom.constraint.*;
                    import io.rowloom.relation.Ref;
                    import java.math.BigDecimal;
                    import java.time.*;
                    import org.jspecify.annotations.Nullable;

                    @Unique({"code", "logins"})
                    public class Model%1$d extends Model implements UuidTable<Model%1$d> {
                        @NonEmptyStrippedStr64 public String name;
                        @Unique @Str255 public String code;
                        @Email public @Nullable String email;
                        public @Nullable Instant seenAt;
                        @PositiveDecimal20_10 public BigDecimal balance;
                        public int logins;
                        public boolean active;
                        public @Nullable Ref<Model%2$d> next;
                    }
                    """.formatted(i, (i + 1) % MODELS);
        }
        return sources;
    }
}
