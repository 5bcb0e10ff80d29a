package io.rowloom.memory;

import io.rowloom.Options;
import io.rowloom.engine.log.StatementLog;
import io.rowloom.engine.store.SchemaWords;
import io.rowloom.engine.value.Semantics;
import io.rowloom.error.ConnectionException;
import io.rowloom.memory.lock.WaitWatch;
import io.rowloom.memory.read.Tally;
import io.rowloom.memory.schedule.Turnstile;
import io.rowloom.memory.step.Gate;
import io.rowloom.memory.step.Moment;
import io.rowloom.memory.step.Step;
import io.rowloom.meta.SchemaDifference;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Begin;
import io.rowloom.spi.Store;
import io.rowloom.spi.StoreSession;
import io.rowloom.tx.Capability;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A store whose rows live in persistent trees. One immutable {@link io.rowloom.memory.table.Root} is the whole store at one moment; a
 * transaction works on a root of its own, and a commit is the exchange of one reference.
 *
 * <p>Isolation. A transaction locks the rows that it writes or reads {@code forUpdate}, the rows that those refer to, and the unique
 * keys that it takes or gives up, waiting {@link Options#lockWait} for each at most, and keeps them to its end. At READ COMMITTED
 * each statement reads what was committed last, with the writes of its own on top; a statement that waited for a lock begins again
 * on what the other one has left. At SNAPSHOT every statement reads the root of the beginning; a write or lock of a row
 * that another transaction has changed since is a conflict. Serializable transactions that may write take the store's one turn, a lock like others, at
 * their beginning, so that they run one after the other, each as at SNAPSHOT; a read-only one reads the root of its beginning
 * and waits for nobody. A commit makes the writes once more on what was committed meanwhile: by its locks nothing can be in the way.
 */
final class MemoryStore implements Store {

    private final Versions versions;
    private final Traits traits;
    private final StatementLog log;
    private final FaultPlan faults =
            new FaultPlan(new FaultErrors(() -> versions().committed().catalog()));
    private final Tally tally = new Tally();
    private final Runnable onClose;
    private final AtomicBoolean closed = new AtomicBoolean();

    MemoryStore(Versions versions, Traits traits, Runnable onClose) {
        this.versions = versions;
        this.traits = traits;
        this.log = StatementLog.of(traits.options());
        this.onClose = onClose;
    }

    static MemoryStore fresh(Options options, long seed, Semantics semantics) {
        return new MemoryStore(Versions.empty(), new Traits(options, seed, semantics, Gate.OPEN), () -> {});
    }

    /** A store of its own that begins with what was committed here, in constant time for any number of rows. */
    MemoryStore fork() {
        return new MemoryStore(versions().fork(WaitWatch.NONE), traits, () -> {});
    }

    /** The same behind a turnstile. */
    MemoryStore fork(Turnstile turnstile) {
        return new MemoryStore(versions().fork(turnstile), traits.behind(turnstile), () -> {});
    }

    long seed() {
        return traits.seed();
    }

    Semantics semantics() {
        return traits.semantics();
    }

    StatementLog log() {
        return log;
    }

    Duration lockWait() {
        return traits.options().lockWait();
    }

    @Nullable
    Duration statementTimeout() {
        return traits.options().statementTimeout();
    }

    /** The versions, as long as the store is open. */
    Versions versions() {
        if (closed.get()) {
            throw new ConnectionException(
                    "the memory store was closed, and its rows are gone with it. Close the database after its last use.");
        }
        return versions;
    }

    /** The rows that were looked at here. */
    Tally tally() {
        return tally;
    }

    /** The faults that were arranged here; a fork has none of them. */
    FaultPlan faults() {
        return faults;
    }

    /** Lets a call pass: when it is its turn, and if nothing happens to it that was arranged. */
    void pass(Moment moment) {
        traits.gate().pass(moment);
        faults.before(moment);
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public StoreSession open(Begin begin) {
        pass(new Moment(Step.BEGIN, null, begin.mode() == Begin.Mode.STATEMENT));
        return new MemoryStoreSession(this, MemoryTransaction.begin(this, begin));
    }

    @Override
    public void createTables(List<TableType<?>> tables) {
        Versions open = versions();
        open.commit(last -> last.with(tables, semantics(), seed()));
        if (log.isOn()) {
            long now = System.nanoTime();
            ddl(tables).forEach(line -> log.record(line, List.of(), now, 0, null));
        }
    }

    @Override
    public List<SchemaDifference> differences(List<TableType<?>> tables) {
        return versions().committed().catalog().differences(tables);
    }

    @Override
    public List<String> ddl(List<TableType<?>> tables) {
        return tables.stream()
                .flatMap(table -> SchemaWords.of(table.definition()).stream())
                .toList();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            onClose.run();
        }
    }
}
