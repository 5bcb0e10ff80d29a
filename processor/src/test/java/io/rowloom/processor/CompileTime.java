package io.rowloom.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures what the processor adds to a compilation of 100 models; the target is less than 3 seconds. Not a test, since
 * a figure of a busy machine proves nothing. Run it by itself, with the test class path:
 * {@code java -cp … io.rowloom.processor.CompileTime}.
 */
final class CompileTime {

    private static final int MODELS = 100;
    private static final int RUNS = 7;
    private static final System.Logger LOG = System.getLogger(CompileTime.class.getName());

    private CompileTime() {}

    public static void main(String[] arguments) throws IOException {
        String[] sources = sources();
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

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static long millis(String[] sources, boolean processor) throws IOException {
        Path folder = Files.createTempDirectory("compile-time");
        try {
            Javac javac = new Javac(folder).without("-Xdoclint:all/protected");
            long start = System.nanoTime();
            (processor ? javac : javac.withoutProcessor()).compile(sources).orThrow();
            return (System.nanoTime() - start) / 1_000_000;
        } finally {
            delete(folder);
        }
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
                    import java.util.UUID;
                    import org.jspecify.annotations.Nullable;

                    @Unique({"code", "day"})
                    public class Model%1$d extends Model implements UuidTable<Model%1$d> {
                        @NonEmptyStrippedStr64 public String name;
                        @Unique @Str255 public String code;
                        @Email public @Nullable String email;
                        public @Nullable Instant seenAt;
                        public LocalDate day;
                        @PositiveDecimal20_10 public BigDecimal balance;
                        public int logins;
                        public boolean active;
                        public @Nullable Integer age;
                        public UUID token;
                        public @Nullable Ref<Model%2$d> next;
                        public byte @Nullable [] picture;
                    }
                    """.formatted(i, (i + 1) % MODELS);
        }
        return sources;
    }
}
