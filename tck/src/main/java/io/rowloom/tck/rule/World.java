package io.rowloom.tck.rule;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.Session;
import io.rowloom.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where one case lives: a fresh, empty database with the tables of its rule, opened on first use, and words from the
 * seed. It belongs to the thread of the case; what is opened here is closed with it.
 */
public final class World implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How a backend opens a fresh database. */
    @FunctionalInterface
    public interface Opening {
        /**
         * Opens a fresh, empty and isolated database.
         *
         * @param configure turns the default options into those to use
         * @return the database
         * @throws Exception if it cannot be opened
         */
        Database open(UnaryOperator<Options> configure) throws Exception;
    }

    private final Opening opening;
    private final List<Class<?>> tables;
    private final Words words;
    private final List<Database> opened = new ArrayList<>();
    private final AtomicLong statements = new AtomicLong();
    private @Nullable Database database;

    /**
     * Prepares a world; nothing is opened yet.
     *
     * @param opening how a fresh database is opened
     * @param tables the tables that are created in it
     * @param words words from the seed
     */
    public World(Opening opening, List<Class<?>> tables, Words words) {
        this.opening = opening;
        this.tables = tables;
        this.words = words;
    }

    /**
     * Gives the database of the case.
     *
     * @return always the same one
     * @throws Exception if it cannot be opened
     */
    public Database db() throws Exception {
        Database known = database;
        if (known == null) {
            known = open(options -> options);
            database = known;
        }
        return known;
    }

    /**
     * Opens one more fresh database with the tables of the rule.
     *
     * @param configure changes the options
     * @return the database; it is closed with this world
     * @throws Exception if it cannot be opened
     */
    public Database open(UnaryOperator<Options> configure) throws Exception {
        Database fresh = bare(configure);
        fresh.createTables(tables.toArray(Class<?>[]::new));
        return fresh;
    }

    /**
     * Opens one more fresh database without tables.
     *
     * @param configure changes the options
     * @return the database; it is closed with this world
     * @throws Exception if it cannot be opened
     */
    public Database bare(UnaryOperator<Options> configure) throws Exception {
        Database fresh =
                opening.open(options -> configure.apply(options.onStatement(event -> statements.incrementAndGet())));
        opened.add(fresh);
        return fresh;
    }

    /**
     * Counts the statements that the databases of this world were told to have executed.
     *
     * @return the number so far
     */
    public long sent() {
        return statements.get();
    }

    /**
     * Gives words and orders that the seed decides.
     *
     * @return always the same object
     */
    public Words words() {
        return words;
    }

    /**
     * Saves a row in the database of the case.
     *
     * @param row the row
     * @param <T> its class
     * @return the saved row
     * @throws Exception if that fails
     */
    public <T extends Table<?>> T stored(T row) throws Exception {
        return db().save(row);
    }

    /**
     * Saves a row that the case goes on with.
     *
     * @param row the row
     * @throws Exception if that fails, or if another object comes back
     */
    public void saveAgain(Table<?> row) throws Exception {
        Expect.instance("the saved row", row, db().save(row));
    }

    /**
     * Saves rows, one after the other, in an order that the seed decides.
     *
     * @param session where to
     * @param rows the rows
     * @param <T> their class
     */
    public <T extends Table<?>> void storeShuffled(Session session, List<T> rows) {
        for (T row : words.shuffled(rows)) {
            Expect.instance("the saved row", row, session.save(row));
        }
    }

    /**
     * Runs work on a virtual thread of its own and waits for it.
     *
     * @param work the work
     * @param <V> what it gives
     * @return the result
     * @throws Exception what the work threw
     */
    public static <V> V elsewhere(Callable<V> work) throws Exception {
        FutureTask<V> task = new FutureTask<>(work);
        Thread thread = Thread.ofVirtual().name("tck-elsewhere").start(task);
        try {
            return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            if (!task.isDone()) {
                thread.interrupt();
            }
        }
    }

    private static Exception unwrapped(ExecutionException e) {
        return switch (e.getCause()) {
            case Error error -> throw error;
            case Exception exception -> exception;
            case null, default -> e;
        };
    }

    /** Closes every database that was opened here. */
    @Override
    public void close() {
        opened.reversed().forEach(Database::close);
    }
}
