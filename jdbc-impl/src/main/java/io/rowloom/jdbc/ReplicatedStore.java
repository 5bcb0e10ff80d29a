package io.rowloom.jdbc;

import io.rowloom.error.ConnectionException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.PoolTimeoutException;
import io.rowloom.meta.SchemaDifference;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Begin;
import io.rowloom.spi.Store;
import io.rowloom.spi.StoreSession;
import io.rowloom.tx.Capability;
import io.rowloom.tx.Isolation;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A store with a copy that answers transactions which were declared to read only, and nothing else (rule J11). Where the copy cannot be
 * reached at the beginning of a transaction the primary takes it, and the copy is left alone for a while.
 */
final class ReplicatedStore implements Store {

    /** How long one transaction waits for a copy that does not answer. */
    static final Duration LONGEST_TRY = Duration.ofSeconds(1);

    /** How long the copy is left alone after it could not be reached. */
    static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    private final JdbcStore primary;
    private final Supplier<JdbcStore> opening;
    private final Duration leftAlone;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable JdbcStore replica;
    private volatile @Nullable Long lostAt;
    private boolean closed;

    /** Opens the copy, and goes on without it where it cannot be reached. */
    ReplicatedStore(JdbcStore primary, Supplier<JdbcStore> opening, Duration leftAlone) {
        this.primary = primary;
        this.opening = opening;
        this.leftAlone = leftAlone;
        try {
            replica = checked(opening.get());
        } catch (ConnectionException e) {
            lost(e);
        }
    }

    private JdbcStore checked(JdbcStore opened) {
        if (opened.name().equals(primary.name())) {
            return opened;
        }
        opened.close();
        throw new MisuseException("the read replica is " + opened.name() + " and its primary " + primary.name()
                + ". A copy is made by the database itself, of the same kind.");
    }

    @Override
    public StoreSession open(Begin begin) {
        return mayLag(begin) ? openReplica(begin).orElseGet(() -> primary.open(begin)) : primary.open(begin);
    }

    /** A copy knows nothing of what is under way at its primary, so that it is never serializable with it. */
    private static boolean mayLag(Begin begin) {
        return begin.readOnly()
                && begin.mode() == Begin.Mode.TRANSACTION
                && begin.isolation() != Isolation.SERIALIZABLE;
    }

    private Optional<StoreSession> openReplica(Begin begin) {
        Long lost = lostAt;
        if (lost != null && System.nanoTime() - lost < leftAlone.toNanos()) {
            return Optional.empty();
        }
        try {
            JdbcStore there = replica();
            if (begin.isolation() == Isolation.SNAPSHOT && !there.capabilities().contains(Capability.SNAPSHOT)) {
                return Optional.empty();
            }
            StoreSession session = there.open(begin);
            lostAt = null;
            return Optional.of(session);
        } catch (ConnectionException e) {
            lost(e);
            return Optional.empty();
        } catch (PoolTimeoutException e) {
            if (e.getCause() instanceof SQLTransientConnectionException) {
                lost(e); // it does not even refuse
                return Optional.empty();
            }
            throw e;
        }
    }

    private JdbcStore replica() {
        JdbcStore there = replica;
        return there != null ? there : openLate();
    }

    private JdbcStore openLate() {
        lock.lock();
        try {
            JdbcStore there = replica;
            if (there == null) {
                if (closed) {
                    throw new MisuseException("the database is closed. Open it again, or close it later.");
                }
                there = checked(opening.get());
                replica = there;
            }
            return there;
        } finally {
            lock.unlock();
        }
    }

    private void lost(RuntimeException e) {
        lostAt = System.nanoTime();
        System.getLogger("io.rowloom.jdbc")
                .log(
                        System.Logger.Level.WARNING,
                        "the read replica cannot be reached, and its primary answers for it: " + e.getMessage());
    }

    @Override
    public String name() {
        return primary.name();
    }

    @Override
    public Set<Capability> capabilities() {
        return primary.capabilities();
    }

    @Override
    public int listLength() {
        return primary.listLength();
    }

    @Override
    public int sessions() {
        return primary.sessions();
    }

    @Override
    public void createTables(List<TableType<?>> tables) {
        primary.createTables(tables);
    }

    @Override
    public List<String> ddl(List<TableType<?>> tables) {
        return primary.ddl(tables);
    }

    @Override
    public List<SchemaDifference> differences(List<TableType<?>> tables) {
        return primary.differences(tables);
    }

    @Override
    public boolean settle(UUID unitOfWork) {
        return primary.settle(unitOfWork);
    }

    @Override
    public int forgetUnits(Instant before) {
        return primary.forgetUnits(before);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        JdbcStore there = replica;
        try {
            if (there != null) {
                there.close();
            }
        } finally {
            primary.close();
        }
    }
}
