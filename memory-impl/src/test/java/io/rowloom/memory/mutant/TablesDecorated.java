package io.rowloom.memory.mutant;

import io.rowloom.meta.TableType;
import io.rowloom.spi.RowDelete;
import io.rowloom.spi.RowUpdate;
import io.rowloom.spi.Select;
import io.rowloom.spi.StoreSession;
import io.rowloom.state.Snapshot;
import java.util.List;
import java.util.Optional;

/** A session that hands on other tables than those that it is given. */
final class TablesDecorated extends SessionDecorator {

    /** Gives another table for a table. */
    interface Change {
        <T> TableType<T> of(TableType<T> table);
    }

    private final Change change;

    TablesDecorated(StoreSession session, Change change) {
        super(session);
        this.change = change;
    }

    @Override
    public <T> void insert(TableType<T> table, List<? extends Snapshot> rows) {
        session.insert(change.of(table), rows);
    }

    @Override
    public <T> int[] update(TableType<T> table, List<RowUpdate> updates) {
        return session.update(change.of(table), updates);
    }

    @Override
    public <T> int[] delete(TableType<T> table, List<RowDelete> deletes) {
        return session.delete(change.of(table), deletes);
    }

    @Override
    public <T> Optional<T> find(TableType<T> table, Object id) {
        return session.find(change.of(table), id);
    }

    @Override
    public <T> List<T> select(Select<T> select) {
        return session.select(changed(select));
    }

    @Override
    public long count(Select<?> select) {
        return session.count(changed(select));
    }

    private <T> Select<T> changed(Select<T> select) {
        return new Select<>(
                change.of(select.table()), select.where(), select.orderBy(), select.offset(), select.limit());
    }
}
