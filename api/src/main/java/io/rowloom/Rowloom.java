package io.rowloom;

import io.rowloom.error.MisuseException;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The way to a database.
 * <pre>{@code
 * try (Database db = Rowloom.open("jdbc:sqlite:hello.db", options -> options.echo(true))) {
 *     db.createTables();
 * }
 * }</pre>
 */
public final class Rowloom {

    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Map<ClassLoader, SoftReference<List<DatabaseProvider>>> PROVIDERS = new WeakHashMap<>();

    private Rowloom() {}

    /**
     * Opens a database with the default options.
     *
     * @param url {@code memory:}, {@code jdbc:sqlite:…}, {@code jdbc:h2:…} or what other stores on the class path accept;
     *     {@code memory:}, {@code jdbc:h2:mem:} and {@code jdbc:sqlite::memory:} are a fresh store each time
     * @return the database, to be closed
     * @throws MisuseException if no store accepts the URL
     * @throws io.rowloom.error.ConnectionException if the database cannot be reached
     */
    public static Database open(String url) {
        return open(url, options -> options);
    }

    /**
     * Opens a database.
     *
     * @param url as for {@link #open(String)}
     * @param configure takes the default options and gives those to use
     * @return the database, to be closed
     * @throws MisuseException if no store accepts the URL
     * @throws io.rowloom.error.ConnectionException if the database cannot be reached
     */
    public static Database open(String url, UnaryOperator<Options> configure) {
        Objects.requireNonNull(url, "url");
        Options options = Objects.requireNonNull(configure.apply(Options.defaults()), "the options");
        List<DatabaseProvider> providers = providers();
        for (DatabaseProvider provider : providers) {
            if (provider.accepts(url)) {
                return provider.open(url, options);
            }
        }
        throw unknown(url, providers);
    }

    private static List<DatabaseProvider> providers() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? Rowloom.class.getClassLoader() : context;
        LOCK.lock();
        try {
            @Nullable SoftReference<List<DatabaseProvider>> known = PROVIDERS.get(loader);
            @Nullable List<DatabaseProvider> providers = known == null ? null : known.get();
            if (providers == null) {
                providers = load(loader);
                PROVIDERS.put(loader, new SoftReference<>(providers));
            }
            return providers;
        } finally {
            LOCK.unlock();
        }
    }

    private static List<DatabaseProvider> load(ClassLoader loader) {
        List<DatabaseProvider> found = find(loader);
        return found.isEmpty() ? find(Rowloom.class.getClassLoader()) : found;
    }

    private static List<DatabaseProvider> find(ClassLoader loader) {
        return ServiceLoader.load(DatabaseProvider.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private static MisuseException unknown(String url, List<DatabaseProvider> providers) {
        List<String> prefixes =
                providers.stream().flatMap(p -> p.prefixes().stream()).toList();
        String scheme = url.substring(0, Math.max(0, url.lastIndexOf(':', Math.min(url.length(), 20)) + 1));
        return new MisuseException("no store opens a URL that starts with \"" + scheme + "\". "
                + (prefixes.isEmpty()
                        ? "No store is on the class path: add io.rowloom:rowloom-jdbc or io.rowloom:rowloom-memory to the dependencies."
                        : "The stores on the class path open " + String.join(", ", prefixes)
                                + ". For others add io.rowloom:rowloom-jdbc or io.rowloom:rowloom-memory."));
    }
}
