package io.rowloom.differential;

import io.rowloom.differential.program.World;
import io.rowloom.memory.BrokenMemory;
import io.rowloom.memory.BrokenMemory.Opening;
import io.rowloom.spi.Begin;
import io.rowloom.spi.StoreSession;
import io.rowloom.tx.Isolation;
import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Memory stores whose transactions do not keep apart what they should. */
enum BrokenIsolation {
    WRITES_ARE_COMMITTED_AT_ONCE((store, begin) ->
            BrokenMemory.intercepted(store.open(begin), (session, call, proceed) -> {
                if (!isWrite(call) || begin.mode() == Begin.Mode.STATEMENT) {
                    return proceed.on(session);
                }
                try (StoreSession single = store.open(Begin.WRITE)) {
                    return proceed.on(single);
                }
            })),
    UNCOMMITTED_ROWS_ARE_READ(new DirtyReads()),
    ROLLBACK_COMMITS((store, begin) -> BrokenMemory.intercepted(store.open(begin), (session, call, proceed) -> {
        if (call.equals("rollback")) {
            session.commit();
            return null;
        }
        return proceed.on(session);
    })),
    SNAPSHOT_IS_READ_COMMITTED((store, begin) ->
            store.open(begin.isolation() == Isolation.SNAPSHOT ? begin.at(Isolation.READ_COMMITTED) : begin)),
    READ_COMMITTED_IS_SNAPSHOT((store, begin) -> store.open(
            begin.isolation() == Isolation.READ_COMMITTED && begin.mode() != Begin.Mode.STATEMENT
                    ? begin.at(Isolation.SNAPSHOT)
                    : begin)),
    SERIALIZABLE_HAS_WRITE_SKEW((store, begin) ->
            store.open(begin.isolation() == Isolation.SERIALIZABLE ? begin.at(Isolation.SNAPSHOT) : begin)),
    SERIALIZABLE_LOSES_UPDATES((store, begin) ->
            store.open(begin.isolation() == Isolation.SERIALIZABLE ? begin.at(Isolation.READ_COMMITTED) : begin));

    private static final Set<String> WRITES =
            Set.of("insert", "update", "delete", "updateWhere", "deleteWhere", "upsert");
    private static final Set<String> READS = Set.of("find", "select", "count", "selectValues", "countValues");

    /** One who has written nothing reads what the last one who wrote would read. */
    private static final class DirtyReads implements Opening {

        private final Deque<StoreSession> writers = new ConcurrentLinkedDeque<>();

        @Override
        public StoreSession open(io.rowloom.spi.Store store, Begin begin) {
            return BrokenMemory.intercepted(store.open(begin), (session, call, proceed) -> {
                if (isWrite(call) && begin.mode() != Begin.Mode.STATEMENT && !writers.contains(session)) {
                    writers.addFirst(session);
                } else if (Set.of("commit", "rollback", "close").contains(call)) {
                    writers.remove(session);
                }
                StoreSession last = writers.peekFirst();
                boolean dirty = READS.contains(call) && last != null && !writers.contains(session);
                return proceed.on(dirty ? last : session);
            });
        }
    }

    private final Opening opening;

    BrokenIsolation(Opening opening) {
        this.opening = opening;
    }

    private static boolean isWrite(String call) {
        return WRITES.contains(call);
    }

    World open() {
        return new World("broken", options -> BrokenMemory.open(options.lockWait(Duration.ofMillis(500)), opening));
    }
}
