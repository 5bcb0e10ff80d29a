package io.rowloom.benchmarks.measure;

import io.rowloom.benchmarks.work.ContenderFailure;
import io.rowloom.processor.ModelProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the annotation processor adds to a compilation: models with a reference each, compiled with it and without. */
public final class Compiling {

    /** How often each is compiled; the fastest counts. */
    public static final int REPEATS = 9;

    private static final int[] MODELS = {1, 10, 100};

    private Compiling() {}

    /**
     * One size.
     *
     * @param models how many classes of models
     * @param without milliseconds without the processor
     * @param with milliseconds with it, and with what it generates
     */
    public record Point(int models, double without, double with) {}

    /**
     * Compiles, in this JVM.
     *
     * @param repeats how often
     * @return the fastest of each
     * @throws IOException if there is no room for the files
     */
    public static List<Point> measure(int repeats) throws IOException {
        List<Point> points = new ArrayList<>();
        for (int models : MODELS) {
            List<Path> sources = sources(models);
            double without = Double.MAX_VALUE;
            double with = Double.MAX_VALUE;
            for (int i = 0; i < repeats; i++) {
                without = Math.min(without, compile(sources, List.of("-proc:none")));
                with = Math.min(with, compile(sources, List.of("-processor", ModelProcessor.class.getName())));
            }
            points.add(new Point(models, without, with));
        }
        return points;
    }

    private static List<Path> sources(int models) throws IOException {
        Path folder = Files.createDirectories(
                Files.createTempDirectory("rowloom-compiling").resolve("made"));
        List<Path> sources = new ArrayList<>();
        for (int i = 0; i < models; i++) {
            sources.add(Files.writeString(folder.resolve("Made" + i + ".java"), model(i, (i + 1) % models)));
        }
        return sources;
    }

    private static String model(int number, int other) {
        return """
            package made;

            import io.rowloom.Model;
            import io.rowloom.Unique;
            import io.rowloom.UuidTable;
            import io.rowloom.constraint.Str64;
            import io.rowloom.relation.Ref;

            public class Made%1$d extends Model implements UuidTable<Made%1$d> {
                @Str64 public String name = "";
                @Unique @Str64 public String email = "";
                public long balance;
                public double score;
                public Ref<Made%2$d> other;
            }
            """.formatted(number, other);
    }

    private static double compile(List<Path> sources, List<String> options) throws IOException {
        JavaCompiler compiler =
                Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "this JVM has no compiler");
        String classPath = System.getProperty("java.class.path");
        List<String> all = new ArrayList<>(List.of("-classpath", classPath, "-processorpath", classPath, "-nowarn"));
        all.addAll(options);
        all.addAll(List.of("-d", Files.createTempDirectory("rowloom-compiled").toString()));
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            long start = System.nanoTime();
            boolean ok = compiler.getTask(said, files, null, all, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            long took = System.nanoTime() - start;
            if (!ok) {
                throw new ContenderFailure("the models did not compile:\n" + said);
            }
            return took / 1_000_000.0;
        }
    }
}
