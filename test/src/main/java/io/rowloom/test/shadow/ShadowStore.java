package io.rowloom.test.shadow;

import io.rowloom.meta.SchemaDifference;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Begin;
import io.rowloom.spi.Store;
import io.rowloom.spi.StoreSession;
import io.rowloom.tx.Capability;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A store that asks two and compares. It can do what both can.
 *
 * @param stores the two
 */
record ShadowStore(Pair stores) implements Store {

    @Override
    public String name() {
        return stores.first().name() + " beside " + stores.second().name();
    }

    @Override
    public Set<Capability> capabilities() {
        Set<Capability> both = EnumSet.noneOf(Capability.class);
        both.addAll(stores.first().capabilities());
        both.retainAll(stores.second().capabilities());
        return both;
    }

    @Override
    public int listLength() {
        return Math.min(stores.first().listLength(), stores.second().listLength());
    }

    @Override
    public int sessions() {
        return Math.min(stores.first().sessions(), stores.second().sessions());
    }

    @Override
    public StoreSession open(Begin begin) {
        StoreSession first = stores.first().open(begin);
        try {
            return new ShadowSession(stores, first, stores.second().open(begin));
        } catch (RuntimeException failure) {
            first.close();
            throw failure;
        }
    }

    @Override
    public void createTables(List<TableType<?>> tables) {
        stores.first().createTables(tables);
        stores.second().createTables(tables);
    }

    @Override
    public List<String> ddl(List<TableType<?>> tables) {
        return stores.first().ddl(tables);
    }

    @Override
    public List<SchemaDifference> differences(List<TableType<?>> tables) {
        return Stream.of(stores.first(), stores.second())
                .flatMap(store -> store.differences(tables).stream())
                .toList();
    }

    @Override
    public void close() {
        try {
            stores.first().close();
        } finally {
            stores.second().close();
        }
    }
}
