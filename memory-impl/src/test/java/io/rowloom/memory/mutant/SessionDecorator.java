package io.rowloom.memory.mutant;

import io.rowloom.meta.TableType;
import io.rowloom.spi.DeleteWhere;
import io.rowloom.spi.RowDelete;
import io.rowloom.spi.RowSource;
import io.rowloom.spi.RowUpdate;
import io.rowloom.spi.Select;
import io.rowloom.spi.SelectValues;
import io.rowloom.spi.StoreSession;
import io.rowloom.spi.UpdateWhere;
import io.rowloom.spi.Upserts;
import io.rowloom.state.Snapshot;
import java.util.List;
import java.util.Optional;

/** Hands every call on; a mutant changes one of them. */
class SessionDecorator implements StoreSession {

    final StoreSession session;

    SessionDecorator(StoreSession session) {
        this.session = session;
    }

    @Override
    public <T> void insert(TableType<T> table, List<? extends Snapshot> rows) {
        session.insert(table, rows);
    }

    @Override
    public <T> int[] update(TableType<T> table, List<RowUpdate> updates) {
        return session.update(table, updates);
    }

    @Override
    public <T> int[] delete(TableType<T> table, List<RowDelete> deletes) {
        return session.delete(table, deletes);
    }

    @Override
    public int updateWhere(UpdateWhere<?> update) {
        return session.updateWhere(update);
    }

    @Override
    public int deleteWhere(DeleteWhere<?> delete) {
        return session.deleteWhere(delete);
    }

    @Override
    public <T> Optional<T> find(TableType<T> table, Object id) {
        return session.find(table, id);
    }

    @Override
    public <T> List<T> upsert(Upserts<T> upserts) {
        return session.upsert(upserts);
    }

    @Override
    public <T> Optional<T> lock(TableType<T> table, Object id) {
        return session.lock(table, id);
    }

    @Override
    public <T> List<T> select(Select<T> select) {
        return session.select(select);
    }

    @Override
    public long count(Select<?> select) {
        return session.count(select);
    }

    @Override
    public List<Object[]> selectValues(SelectValues<?> select) {
        return session.selectValues(select);
    }

    @Override
    public long countValues(SelectValues<?> select) {
        return session.countValues(select);
    }

    @Override
    public <T> RowSource<T> stream(Select<T> select) {
        return session.stream(select);
    }

    @Override
    public RowSource<Object[]> streamValues(SelectValues<?> select) {
        return session.streamValues(select);
    }

    @Override
    public String explain(Select<?> select) {
        return session.explain(select);
    }

    @Override
    public Object savepoint() {
        return session.savepoint();
    }

    @Override
    public void rollbackTo(Object savepoint) {
        session.rollbackTo(savepoint);
    }

    @Override
    public void release(Object savepoint) {
        session.release(savepoint);
    }

    @Override
    public void commit() {
        session.commit();
    }

    @Override
    public void rollback() {
        session.rollback();
    }

    @Override
    public void close() {
        session.close();
    }
}
