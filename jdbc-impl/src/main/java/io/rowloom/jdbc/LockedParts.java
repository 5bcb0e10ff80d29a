package io.rowloom.jdbc;

import io.rowloom.meta.TableType;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.spi.Select;
import io.rowloom.tx.Lock;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Locks a part of the rows that are found, on a database that would lock all of them in order to sort them: they are read without a lock
 * first, and then locked one by one, each if it is found still.
 */
final class LockedParts<T> {

    /** How many rows are read at once that may turn out to be locked. */
    private static final int AT_ONCE = 100;

    private final RowReads reads;
    private final Select<T> select;
    private final Lock lock;

    LockedParts(RowReads reads, Select<T> select, Lock lock) {
        this.reads = reads;
        this.select = select;
        this.lock = lock;
    }

    List<T> rows() throws SQLException {
        return lock == Lock.SKIP_LOCKED ? free() : locked(select.offset(), select.limit());
    }

    private List<T> locked(long offset, long limit) throws SQLException {
        List<T> rows = new ArrayList<>();
        for (T row : found(offset, limit)) {
            rows.addAll(reads.select(one(row)));
        }
        return rows;
    }

    private List<T> free() throws SQLException {
        List<T> rows = new ArrayList<>();
        long offset = select.offset();
        while (rows.size() < select.limit()) {
            List<T> some = found(offset, AT_ONCE);
            for (T row : some) {
                if (rows.size() < select.limit()) {
                    rows.addAll(reads.select(one(row)));
                }
            }
            if (some.size() < AT_ONCE) {
                return rows;
            }
            offset += AT_ONCE;
        }
        return rows;
    }

    private List<T> found(long offset, long limit) throws SQLException {
        return reads.select(new Select<>(select.table(), select.where(), select.orderBy(), offset, limit));
    }

    private Select<T> one(T row) {
        TableType<T> table = select.table();
        Object id = Objects.requireNonNull(table.lastKnown(row)).id();
        Condition<T> own = id(table).eq(id);
        Condition<? super T> where = select.where() == null ? own : new Condition.And<T>(List.of(own, select.where()));
        return new Select<>(table, where, List.of(), 0, Select.UNLIMITED, lock);
    }

    @SuppressWarnings("unchecked") // the first column is the id, of the type of the ids of the rows
    private static <T> Expression<T, Object> id(TableType<T> table) {
        return (Expression<T, Object>) table.fields().getFirst();
    }
}
