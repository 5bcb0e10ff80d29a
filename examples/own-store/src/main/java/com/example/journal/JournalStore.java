package com.example.journal;

import io.rowloom.Options;
import io.rowloom.engine.log.StatementLog;
import io.rowloom.error.ConnectionException;
import io.rowloom.meta.SchemaDifference;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Begin;
import io.rowloom.spi.Store;
import io.rowloom.spi.StoreSession;
import io.rowloom.tx.Capability;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps all rows in memory, and appends every commit to a file, from which the rows come back when it is opened again. */
final class JournalStore implements Store {

    private final Options options;
    private final StatementLog log;
    private final Journal journal;
    private final Map<String, AtomicLong> lastIds;
    private final Turn turn = new Turn();
    private volatile Tables committed;
    private volatile boolean closed;

    private JournalStore(Options options, Journal journal, Journal.Replayed replayed) {
        this.options = options;
        this.log = StatementLog.of(options);
        this.journal = journal;
        this.lastIds = new ConcurrentHashMap<>(replayed.lastIds());
        this.committed = new Tables(replayed.tables(), Map.of());
    }

    static JournalStore open(Path file, Options options) {
        Journal journal = Journal.open(file);
        return new JournalStore(options, journal, journal.replay());
    }

    // @start region="store"
    @Override
    public String name() {
        return "journal";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.SERIALIZABLE, Capability.SNAPSHOT, Capability.SAVEPOINTS);
    }

    @Override
    public StoreSession open(Begin begin) {
        return JournalSession.begin(this, begin);
    }

    @Override
    public void createTables(List<TableType<?>> tables) {
        turn.take(options.lockWait().toNanos());
        try {
            commit(committed().with(tables));
        } finally {
            turn.giveBack();
        }
    }

    @Override
    public List<String> ddl(List<TableType<?>> tables) {
        return tables.stream().flatMap(table -> Tables.words(table).stream()).toList();
    }

    @Override
    public List<SchemaDifference> differences(List<TableType<?>> tables) {
        return committed().differences(tables);
    }

    @Override
    public void close() {
        closed = true;
        journal.close();
    }
    // @end region="store"

    // @start region="commit"
    /** What was committed last, as long as the store is open. */
    Tables committed() {
        if (closed) {
            throw new ConnectionException("the journal was closed. Close the database after its last use.");
        }
        return committed;
    }

    /** Is called by whoever has the turn. It is in the file before anybody sees it. */
    void commit(Tables next) {
        journal.append(committed(), next);
        committed = next;
    }
    // @end region="commit"

    /** Ids are given once, whatever becomes of the row (rule W07). */
    long nextId(TableType<?> table) {
        return lastIds.computeIfAbsent(table.definition().name(), missing -> new AtomicLong())
                .incrementAndGet();
    }

    Options options() {
        return options;
    }

    StatementLog log() {
        return log;
    }

    Turn turn() {
        return turn;
    }
}
