package io.rowloom.tck;

import io.rowloom.tck.report.Manifest;
import io.rowloom.tck.report.Verification;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The command line of the suite's jar: {@code java -jar rowloom-tck.jar verify report.json} computes the hash of the
 * manifest, the totals and the verdict of a report again and compares.
 */
public final class TckMain {

    private TckMain() {}

    /**
     * Runs a command. The process ends with 0 if the report is sound, 1 if it is not, and 2 if the command is another.
     *
     * @param args {@code verify} and a file
     */
    public static void main(String[] args) {
        try (PrintStream out =
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            int status = run(out, args);
            out.flush();
            if (status != 0) {
                System.exit(status);
            }
        }
    }

    static int run(PrintStream out, String... args) {
        if (args.length != 2 || !args[0].equals("verify")) {
            out.println("usage: java -jar rowloom-tck.jar verify rowloom-conformance-<backend>.json");
            return 2;
        }
        try {
            List<String> problems = Verification.of(Files.readString(Path.of(args[1])), Manifest.ofThisSuite());
            problems.forEach(out::println);
            out.println(problems.isEmpty() ? "the report is sound" : "the report is not sound");
            return problems.isEmpty() ? 0 : 1;
        } catch (IOException e) {
            out.println("the report cannot be read: " + e);
            return 1;
        }
    }
}
