package io.rowloom.benchmarks.measure;

import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.database.Rows;
import io.rowloom.benchmarks.database.Site;
import io.rowloom.benchmarks.lineup.Entrant;
import io.rowloom.benchmarks.work.Contender;
import io.rowloom.benchmarks.work.ContenderFailure;
import io.rowloom.benchmarks.work.Draft;
import java.lang.management.ManagementFactory;

/** W11, in a process of its own: opens the pool and the contender on tables that are there, saves a row and reads it. */
public final class FirstRow {

    private FirstRow() {}

    /**
     * Prints how many nanoseconds went by since this method began, and how many classes the process has.
     *
     * @param arguments the engine, the address of its database, and who
     */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        Entrant entrant = Entrant.valueOf(arguments[2]);
        Draft draft = Rows.passing(Rows.PASSING);
        try (Site site = Site.at(Engine.valueOf(arguments[0]), arguments[1]);
                Contender contender = entrant.open(site)) {
            contender.insert(draft);
            String found = contender.account(contender.find(draft.id())).email();
            long took = System.nanoTime() - start;
            int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
            if (!found.equals(draft.email())) {
                throw new ContenderFailure("expected the saved row, found " + found);
            }
            System.out.println(StartUps.MARK + took + " " + classes);
        }
    }
}
