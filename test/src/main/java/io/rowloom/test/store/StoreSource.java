package io.rowloom.test.store;

import io.rowloom.Options;
import io.rowloom.error.MisuseException;

/** Where fresh stores come from, for all tests of a run. Threads may open several at once. */
public sealed interface StoreSource extends AutoCloseable
        permits MemorySource, EmbeddedSource, PostgresSource, MariaDbSource {

    /**
     * Opens a store that nobody used before and nobody uses besides.
     *
     * @param options how
     * @return the store, to be closed behind the test
     */
    FreshStore open(Options options);

    /**
     * Says whether stores are in memory.
     *
     * @return true if they are {@link io.rowloom.memory.MemoryDatabase}s
     */
    default boolean isMemory() {
        return false;
    }

    @Override
    default void close() {}

    /**
     * Finds the source of a URL.
     *
     * @param url {@code memory:}, or that of a database; of a server it names a database that is there
     * @param login how to connect
     * @return the source
     * @throws MisuseException if there is no way to a fresh store at this URL
     */
    static StoreSource of(String url, Login login) {
        if (url.equals(MemorySource.URL)) {
            return new MemorySource();
        }
        if (url.startsWith(PostgresSource.PREFIX)) {
            return new PostgresSource(url, login);
        }
        if (url.startsWith(MariaDbSource.PREFIX)) {
            return new MariaDbSource(url, login);
        }
        return EmbeddedSource.of(url).orElseThrow(() -> unknown(url));
    }

    private static MisuseException unknown(String url) {
        String[] words = url.split(":", 3);
        return new MisuseException("rowloom.test.url expects memory:, jdbc:sqlite:…, jdbc:h2:mem:, jdbc:h2:file:…,"
                + " jdbc:postgresql:… or jdbc:mariadb:… and begins with \"" + words[0]
                + (words.length > 2 ? ":" + words[1] : "")
                + ":\". How each test gets a store of its own there is not known: open it in a @BeforeEach of yours.");
    }
}
