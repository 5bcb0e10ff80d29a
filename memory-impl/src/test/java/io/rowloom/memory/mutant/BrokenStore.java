package io.rowloom.memory.mutant;

import io.rowloom.meta.SchemaDifference;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Begin;
import io.rowloom.spi.Store;
import io.rowloom.spi.StoreSession;
import io.rowloom.tx.Capability;
import java.util.List;
import java.util.Set;

/** A store whose sessions are broken. */
record BrokenStore(Store store, SessionMutation mutation) implements Store {

    @Override
    public String name() {
        return store.name();
    }

    @Override
    public Set<Capability> capabilities() {
        return store.capabilities();
    }

    @Override
    public StoreSession open(Begin begin) {
        return mutation.open(store, begin);
    }

    @Override
    public void createTables(List<TableType<?>> tables) {
        store.createTables(tables);
    }

    @Override
    public List<SchemaDifference> differences(List<TableType<?>> tables) {
        return store.differences(tables);
    }

    @Override
    public List<String> ddl(List<TableType<?>> tables) {
        return store.ddl(tables);
    }

    @Override
    public void close() {
        store.close();
    }
}
