package io.rowloom.memory;

import io.rowloom.engine.evaluate.Row;
import io.rowloom.engine.value.Semantics;
import io.rowloom.memory.read.Reading;
import io.rowloom.memory.table.Root;
import io.rowloom.memory.table.Write;
import io.rowloom.spi.Select;
import io.rowloom.tx.Lock;
import java.util.ArrayList;
import java.util.List;

/**
 * A question whose rows are locked. What was read before it was locked may have changed; then it is read again. A try that failed so
 * keeps the locks that it has waited for, and gives back those that it did not wait for: others have passed over them meanwhile.
 */
final class LockingRead {

    private final MemoryTransaction transaction;
    private final Select<?> select;
    private final Lock lock;
    private final Semantics semantics;
    private final long seed;

    LockingRead(MemoryTransaction transaction, Select<?> select, Semantics semantics, long seed) {
        this.transaction = transaction;
        this.select = select;
        this.lock = select.lock() == null ? Lock.WAIT : select.lock();
        this.semantics = semantics;
        this.seed = seed;
    }

    /** What one try found. */
    private record Found(Root committed, List<Row> rows) {}

    List<Row> rows() {
        int mark = transaction.locks().mark();
        return transaction.write(write -> found(write, mark), this::isStill).rows();
    }

    private Found found(Write write, int mark) {
        if (lock != Lock.WAIT) {
            transaction.locks().undoTo(mark);
        }
        Root committed = write.committed();
        return new Found(committed, lock == Lock.SKIP_LOCKED ? free(write) : locked(write));
    }

    private List<Row> locked(Write write) {
        List<Row> rows = reading(select, write).rows(seed);
        rows.forEach(row -> write.lock(select.table(), row, lock));
        return rows;
    }

    private Reading reading(Select<?> question, Write write) {
        return new Reading(question, write.seen(), semantics, transaction.effort());
    }

    /** Offset and limit count the rows that are not left out. */
    private List<Row> free(Write write) {
        List<Row> rows = new ArrayList<>();
        long skipped = 0;
        for (Row row : reading(unlimited(select), write).rows(seed)) {
            if (rows.size() == select.limit()) {
                return rows;
            }
            if (write.lock(select.table(), row, lock) && skipped++ >= select.offset()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static <T> Select<T> unlimited(Select<T> select) {
        return new Select<>(select.table(), select.where(), select.orderBy(), 0, Select.UNLIMITED);
    }

    /** A row that was locked as it had been found stays so. */
    private boolean isStill(Found found) {
        Root now = transaction.committed();
        return found.rows().stream().allMatch(row -> isSame(found.committed(), now, row));
    }

    @SuppressWarnings("ReferenceEquality") // another version of a row is another object
    private boolean isSame(Root before, Root now, Row row) {
        return before.table(select.table()).find(row.id())
                == now.table(select.table()).find(row.id());
    }
}
