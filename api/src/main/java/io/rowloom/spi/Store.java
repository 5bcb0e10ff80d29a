package io.rowloom.spi;

import io.rowloom.meta.SchemaDifference;
import io.rowloom.meta.TableType;
import io.rowloom.tx.Capability;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Where rows live: what the author of a store implements, together with {@link StoreSession}. The engine does the rest.
 * A store is used by many threads at once. Its methods throw the exceptions of {@code io.rowloom.error} only.
 */
public interface Store extends AutoCloseable {

    /**
     * Names the store for messages.
     *
     * @return for example {@code sqlite}
     */
    String name();

    /**
     * Tells what the store can do beyond the core.
     *
     * @return the capabilities
     */
    Set<Capability> capabilities();

    /**
     * Tells how many values a list of one question had better have. Longer lists work too (rule B01); where the engine asks
     * for rows by their ids, it asks in parts of this length.
     *
     * @return 1 to 30,000
     */
    default int listLength() {
        return 30_000;
    }

    /**
     * Tells how many sessions can be open at a time. Who asks for more waits.
     *
     * @return 1 or more
     */
    default int sessions() {
        return Integer.MAX_VALUE;
    }

    /**
     * Opens a session. It may wait for a free connection.
     *
     * @param begin how it begins; never an isolation whose capability the store lacks
     * @return a session for the calling thread
     * @throws io.rowloom.error.PoolTimeoutException if no connection became free in time
     * @throws io.rowloom.error.ConnectionException if the store cannot be reached
     */
    StoreSession open(Begin begin);

    /**
     * Creates the tables that are not there yet, with their indexes and foreign keys.
     *
     * @param tables the tables, each behind those that it refers to, except within a circle of references
     * @throws io.rowloom.error.SchemaException if a table is there with other columns; the message names every difference
     */
    void createTables(List<TableType<?>> tables);

    /**
     * Gives the statements that {@link #createTables} sends where nothing is there yet.
     *
     * @param tables the tables, each behind those that it refers to, except within a circle of references
     * @return the statements in their order, or words of the store's own where it knows no SQL
     */
    List<String> ddl(List<TableType<?>> tables);

    /**
     * Compares tables with those that are there, and changes nothing.
     *
     * @param tables the tables
     * @return every difference, those of a table together; empty when there is none
     */
    List<SchemaDifference> differences(List<TableType<?>> tables);

    /**
     * Finds out what became of a unit of work whose commit was not answered, and sees to it that it is never applied if it was
     * not so far. Asked only where {@link io.rowloom.Options#ledger()} is set. A store that always answers has left none open.
     *
     * @param unitOfWork the id of the unit
     * @return whether it was applied
     * @throws io.rowloom.error.CommitOutcomeUnknownException if that cannot be found out now
     */
    default boolean settle(UUID unitOfWork) {
        return false;
    }

    /**
     * Forgets units of work.
     *
     * @param before those that ended before
     * @return how many
     */
    default int forgetUnits(Instant before) {
        return 0;
    }

    /** Lets go of everything. Sessions that are open end with an error. Closing twice does no harm. */
    @Override
    void close();
}
