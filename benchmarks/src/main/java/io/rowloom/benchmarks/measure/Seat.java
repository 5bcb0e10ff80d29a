package io.rowloom.benchmarks.measure;

import io.rowloom.benchmarks.lineup.Entrant;
import io.rowloom.benchmarks.work.Contender;

/**
 * A contender that is open.
 *
 * @param entrant who it is
 * @param contender what it does
 */
record Seat(Entrant entrant, Contender contender) {

    /** Whether it lets one writer at a time into SQLite by itself; the others would stop every virtual thread there. */
    boolean queuesWriters() {
        return entrant == Entrant.ROWLOOM;
    }
}
