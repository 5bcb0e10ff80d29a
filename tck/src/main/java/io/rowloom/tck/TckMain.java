package io.rowloom.tck;

import io.rowloom.tck.report.Manifest;
import io.rowloom.tck.report.Report;
import io.rowloom.tck.report.ReportFile;
import io.rowloom.tck.report.ReportPage;
import io.rowloom.tck.report.Spec;
import io.rowloom.tck.report.Verification;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command line of the suite's jar. {@code java -jar rowloom-tck.jar verify report.json …} computes the hash of the
 * manifest, the totals and the verdict of reports again and compares, and looks for rules that are not there. {@code java -jar rowloom-tck.jar html
 * page.html report.json …} makes a page of rules and stores.
 */
public final class TckMain {

    private TckMain() {}

    /**
     * Runs a command. The process ends with 0 if every report is sound, 1 if one is not, and 2 if the command is another.
     *
     * @param args {@code verify} and files, or {@code html}, the page and files; a folder stands for the reports in it
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
        List<String> words = List.of(args);
        try {
            if (words.size() >= 2 && words.getFirst().equals("verify")) {
                return verify(out, files(words.subList(1, words.size())));
            }
            if (words.size() >= 3 && words.getFirst().equals("html")) {
                return html(out, Path.of(words.get(1)), files(words.subList(2, words.size())));
            }
        } catch (IOException e) {
            out.println("the report cannot be read: " + e);
            return 1;
        }
        out.println("usage: java -jar rowloom-tck.jar verify rowloom-conformance-<backend>.json …\n"
                + "       java -jar rowloom-tck.jar html page.html rowloom-conformance-<backend>.json …");
        return 2;
    }

    /** A folder stands for the reports in it. */
    private static List<Path> files(List<String> names) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    inside.filter(file -> file.toString().endsWith(".json"))
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        if (files.isEmpty()) {
            throw new NoSuchFileException(String.join(" ", names), null, "there is no report in it");
        }
        return files;
    }

    private static int verify(PrintStream out, List<Path> files) throws IOException {
        int status = 0;
        for (Path file : files) {
            String name = files.size() == 1 ? "" : file + ": ";
            List<String> problems = Verification.of(Files.readString(file), Manifest.ofThisSuite());
            problems.forEach(problem -> out.println(name + problem));
            out.println(name + (problems.isEmpty() ? "the report is sound" : "the report is not sound"));
            status = problems.isEmpty() ? status : 1;
        }
        return status;
    }

    /** A page of reports that are not sound would be looked at as if they were. */
    private static int html(PrintStream out, Path page, List<Path> files) throws IOException {
        if (verify(out, files) != 0) {
            return 1;
        }
        List<Report> reports = new ArrayList<>();
        for (Path file : files) {
            reports.add(ReportFile.read(Files.readString(file)).report());
        }
        Files.writeString(page, ReportPage.of(reports, Spec.ofThisSuite()));
        out.println(page + " shows " + reports.size() + " stores");
        return 0;
    }
}
