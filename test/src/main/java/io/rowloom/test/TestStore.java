package io.rowloom.test;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.memory.MemoryDatabase;
import io.rowloom.memory.MemorySnapshot;
import io.rowloom.test.shadow.ShadowDatabase;
import io.rowloom.test.store.FreshStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The store of one test. JUnit keeps it with the test and closes it behind it. */
final class TestStore implements AutoCloseable {

    private final FreshStore store;
    private @Nullable MemorySnapshot before;

    private TestStore(FreshStore store) {
        this.store = store;
        begin();
    }

    /** Remembers what the store holds now. Used by the thread of the test, as all of this. */
    void begin() {
        before = database() instanceof MemoryDatabase memory ? memory.snapshot() : null;
    }

    /** The store of a test, opened when it is not there yet. */
    static TestStore of(ExtensionContext test) {
        return opened(test).orElseGet(() -> {
            TestStore fresh = open(test);
            test.getStore(Settings.NAMESPACE).put(TestStore.class, fresh);
            return fresh;
        });
    }

    /** The store of a test, if it asked for one. */
    static Optional<TestStore> opened(ExtensionContext test) {
        return Optional.ofNullable(test.getStore(Settings.NAMESPACE).get(TestStore.class, TestStore.class));
    }

    private static TestStore open(ExtensionContext test) {
        Settings settings = Settings.of(test);
        Options options = settings.options().apply(Options.defaults());
        Optional<Statements> counted = QueryBudgetExtension.of(test).map(budget -> Statements.keep(test));
        FreshStore found = settings.source(test)
                .open(counted.map(count -> count.in(options)).orElse(options));
        FreshStore store = settings.shadowed() ? shadowed(found, options) : found;
        try {
            store.database().createTables(Tables.of(test, settings));
            return new TestStore(store);
        } catch (RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    /** The answers of the store that was asked for count; the one in memory is compared with them. */
    private static FreshStore shadowed(FreshStore found, Options options) {
        ShadowDatabase both = ShadowDatabase.of(found.database(), MemoryDatabase.create(options), options);
        return new FreshStore(both, found::close);
    }

    /** What two stores did differently, if anything. */
    Optional<AssertionError> difference() {
        return database() instanceof ShadowDatabase shadow ? shadow.difference() : Optional.empty();
    }

    Database database() {
        return store.database();
    }

    /** What a person needs to see a failure again; nothing where the store leaves nothing to chance. */
    Optional<Circumstances> circumstances() {
        MemorySnapshot then = before;
        return then != null && database() instanceof MemoryDatabase memory
                ? Optional.of(new Circumstances(memory.seed(), memory.diff(then)))
                : Optional.empty();
    }

    @Override
    public void close() {
        store.close();
    }
}
