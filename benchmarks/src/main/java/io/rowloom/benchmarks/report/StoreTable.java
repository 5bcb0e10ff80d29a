package io.rowloom.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What a test pays for its database, as JMH measured it. */
public final class StoreTable {

    private StoreTable() {}

    /**
     * Writes the table.
     *
     * @param folder where to
     * @param results of JMH
     * @throws IOException if the folder takes no file
     */
    public static void write(Path folder, Collection<RunResult> results) throws IOException {
        StringBuilder text = new StringBuilder("# What a test pays for its database\n\n");
        text.append("Three tables, ten rows, five questions. ")
                .append(Report.MachineView.of(Machine.here()).words())
                .append(".\n\n| | µs | ± |\n|---|---:|---:|\n");
        for (RunResult result : results) {
            Result<?> primary = result.getPrimaryResult();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %,.1f | %,.1f |%n",
                    primary.getLabel(),
                    primary.getScore(),
                    primary.getScoreError()));
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("test-stores.md"), text);
    }
}
