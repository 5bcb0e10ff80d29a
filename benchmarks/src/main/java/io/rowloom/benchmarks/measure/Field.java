package io.rowloom.benchmarks.measure;

import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.database.Rows;
import io.rowloom.benchmarks.database.Site;
import io.rowloom.benchmarks.database.Verification;
import io.rowloom.benchmarks.lineup.Entrant;
import io.rowloom.benchmarks.rowloom.RowloomContender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A database with everybody at its side, each of them checked. */
public final class Field implements AutoCloseable {

    private final Site site;
    private final Rows rows;
    private final List<Seat> seats = new ArrayList<>();
    private final Random order = new Random(42);

    private Field(Site site, Rows.Size size) {
        this.site = site;
        this.rows = Rows.fill(site, size);
    }

    /**
     * Starts a database, lets Rowloom make the tables, fills them and opens everybody else.
     *
     * @param engine what runs the SQL
     * @param folder an empty folder
     * @param size how many rows
     * @param entrants who takes part
     * @return the field, to be closed
     */
    public static Field open(Engine engine, Path folder, Rows.Size size, Collection<Entrant> entrants) {
        Site site = Site.open(engine, folder);
        RowloomContender.makeTables(site);
        Field field = new Field(site, size);
        entrants.forEach(entrant -> field.seats.add(new Seat(entrant, entrant.open(site))));
        return field;
    }

    /**
     * Checks everybody.
     *
     * @throws io.rowloom.benchmarks.work.ContenderFailure if one does not do what it is to be timed for
     */
    public void verify() {
        seats.forEach(seat ->
                Verification.check(rows, seat.contender(), seat.entrant().title()));
    }

    /**
     * Gives everybody a turn, in shares of one batch each, so that what disturbs one disturbs all. The order is drawn anew.
     *
     * @param workload what they do
     * @param round the number of the round
     * @param least how long each of them does it at least, on average
     * @return a sample for each
     */
    public List<Sample> round(Workload workload, int round, Duration least) {
        List<Turn> turns = new ArrayList<>();
        for (Seat seat : seats) {
            turns.add(new Turn(seat, Steps.of(workload, site.engine(), rows, seat), workload.batch()));
        }
        Collections.shuffle(turns, order);
        long enough = least.toNanos() * turns.size();
        do {
            turns.forEach(Turn::share);
        } while (turns.stream().mapToLong(Turn::nanos).sum() < enough);
        return turns.stream().map(turn -> turn.sample(round)).toList();
    }

    @Override
    public void close() {
        try (site) {
            seats.forEach(seat -> seat.contender().close());
        }
    }
}
