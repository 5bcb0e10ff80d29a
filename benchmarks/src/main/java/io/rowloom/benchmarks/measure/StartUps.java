package io.rowloom.benchmarks.measure;

import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.database.Site;
import io.rowloom.benchmarks.lineup.Entrant;
import io.rowloom.benchmarks.rowloom.RowloomContender;
import io.rowloom.benchmarks.work.ContenderFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** W11: from the beginning of {@code main} to the first row saved and read, in fresh processes that take turns. */
public final class StartUps {

    static final String MARK = "first row: ";

    private StartUps() {}

    /**
     * One contender on one database.
     *
     * @param database the label of the database
     * @param contender the label of the contender
     * @param millis the median in milliseconds
     * @param classes the median of loaded classes
     * @param processes how many there were
     */
    public record StartUp(String database, String contender, double millis, int classes, int processes) {}

    /**
     * Starts processes.
     *
     * @param engines the databases
     * @param entrants who
     * @param rounds how many processes for each
     * @return what was measured
     * @throws IOException if there is no room for the files, or no process
     */
    public static List<StartUp> measure(List<Engine> engines, List<Entrant> entrants, int rounds) throws IOException {
        List<StartUp> all = new ArrayList<>();
        for (Engine engine : engines) {
            try (Site site = Site.onDisk(engine, Files.createTempDirectory("rowloom-start-up"))) {
                RowloomContender.makeTables(site);
                site.release();
                all.addAll(measure(site, entrants, rounds));
            }
        }
        return all;
    }

    private static List<StartUp> measure(Site site, List<Entrant> entrants, int rounds) throws IOException {
        Map<Entrant, List<long[]>> found = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Entrant entrant : entrants) {
                found.computeIfAbsent(entrant, key -> new ArrayList<>()).add(process(site, entrant));
            }
        }
        List<StartUp> all = new ArrayList<>();
        found.forEach((entrant, each) -> all.add(new StartUp(
                site.engine().label(),
                entrant.label(),
                median(each, 0) / 1_000_000.0,
                (int) median(each, 1),
                each.size())));
        return all;
    }

    private static long median(List<long[]> all, int place) {
        return all.stream().mapToLong(each -> each[place]).sorted().toArray()[all.size() / 2];
    }

    private static long[] process(Site site, Entrant entrant) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-Dorg.jboss.logging.provider=slf4j",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstRow.class.getName(),
                        site.engine().name(),
                        site.url(),
                        entrant.name())
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        long[] found = null;
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith(MARK)) {
                    String[] words = line.substring(MARK.length()).split(" ", -1);
                    found = new long[] {Long.parseLong(words[0]), Long.parseLong(words[1])};
                }
            }
        }
        if (found == null) {
            throw new ContenderFailure(entrant.title() + " did not start:\n" + said);
        }
        return found;
    }
}
