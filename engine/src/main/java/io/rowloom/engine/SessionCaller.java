package io.rowloom.engine;

import io.rowloom.engine.call.Caller;
import io.rowloom.engine.call.Cursors;
import io.rowloom.engine.call.StoreCall;
import io.rowloom.engine.plan.Journal;
import io.rowloom.engine.plan.LockedRows;
import io.rowloom.engine.plan.SavePipeline;
import io.rowloom.engine.table.Cascades;
import io.rowloom.spi.Begin;
import io.rowloom.spi.RowSource;
import io.rowloom.tx.Capability;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A session as its works see it: what they may ask of it is no part of what a user sees.
 *
 * @param session the session
 */
record SessionCaller(EngineSession session) implements Caller {

    @Override
    public <R> R call(Begin begin, StoreCall<R> work) {
        return session.call(begin, work);
    }

    @Override
    public <R> R callAll(StoreCall<R> work) {
        return session.callAll(work);
    }

    @Override
    public <R> R together(Function<Caller, R> work) {
        return session.together(work);
    }

    @Override
    public <T> Stream<T> stream(Begin begin, String example, StoreCall<RowSource<T>> opening) {
        return session.stream(begin, example, opening);
    }

    @Override
    public boolean isTransaction() {
        return session.isTransaction();
    }

    @Override
    public boolean defersForeignKeys() {
        return session.defersForeignKeys();
    }

    @Override
    public void require(Capability capability, String what) {
        session.require(capability, what);
    }

    @Override
    public Journal journal() {
        return session.journal();
    }

    @Override
    public LockedRows locked() {
        return session.locked();
    }

    @Override
    public long now() {
        return session.now();
    }

    @Override
    public SavePipeline pipeline() {
        return session.pipeline();
    }

    @Override
    public Cursors cursors() {
        return session.cursors();
    }

    @Override
    public int listLength() {
        return session.listLength();
    }

    @Override
    public Cascades cascades() {
        return session.cascades();
    }
}
