package io.rowloom.differential.program;

import io.rowloom.Database;
import io.rowloom.LongTable;
import io.rowloom.Options;
import io.rowloom.Session;
import io.rowloom.Table;
import io.rowloom.differential.table.Catalog;
import io.rowloom.differential.table.Field;
import io.rowloom.differential.table.TableSpec;
import io.rowloom.differential.value.Domain;
import io.rowloom.error.RowloomException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A store with the variables of a program: the same program in another world should tell the same. */
public final class World implements AutoCloseable {

    /** H2 in memory keeps what was deleted for a while. */
    private static final int PROGRAMS_TO_A_DATABASE = 300;

    /** More than a program has new rows. */
    private static final int MANY = 100_000;

    /** Two tables may give the same number to their rows. */
    private record GeneratedId(Class<?> table, long id) {

        static GeneratedId of(LongTable<?> row) {
            return new GeneratedId(row.getClass(), row.id());
        }
    }

    private final String name;
    private final Function<Options, Database> opening;
    private final MovedClock clock;
    private final Map<Slot<?>, Table<?>> rows = new HashMap<>();
    private final Map<GeneratedId, String> numbers = new HashMap<>();
    private List<Class<?>> classes = Catalog.classes();
    private Database database;
    private Database usual;
    private List<Class<?>> others = List.of();
    private @Nullable Database other;
    private Session session;
    private int programs;
    private int inserts;
    private int rare;

    /**
     * Opens a store.
     *
     * @param name its name
     * @param opening opens an empty database
     */
    public World(String name, Function<Options, Database> opening) {
        this.name = name;
        this.opening = opening;
        this.clock = new MovedClock();
        this.usual = open();
        this.database = usual;
        this.session = database;
    }

    private World(World other, int number) {
        this.name = other.name;
        this.opening = other.opening;
        this.clock = other.clock;
        this.usual = other.database;
        this.database = other.database;
        this.session = database;
        this.rare = (number + 1) * MANY;
    }

    /**
     * Gives a world with the same database, and with variables of its own. It is not closed, and gone when this one is reset.
     *
     * @param number another one than those of the others beside it
     * @return the world
     */
    public World beside(int number) {
        return new World(this, number);
    }

    private Database open() {
        Database fresh = opening.apply(Options.defaults().clock(clock));
        fresh.createTables(classes.toArray(Class<?>[]::new));
        return fresh;
    }

    /**
     * The name of the store.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * What the next step asks: the database, or the open transaction.
     *
     * @return the session
     */
    public Session session() {
        return session;
    }

    /**
     * Goes into a transaction, or out of it.
     *
     * @param next what the next step asks
     */
    public void enter(Session next) {
        session = next;
    }

    /**
     * The database of the program.
     *
     * @return the database
     */
    public Database database() {
        return database;
    }

    /**
     * Forgets the last program.
     *
     * @param tables the tables that it used, parents first
     */
    public void reset(List<TableSpec<?>> tables) {
        rows.clear();
        numbers.clear();
        inserts = 0;
        rare = 0;
        clock.reset();
        turnTo(tables);
        if (++programs % PROGRAMS_TO_A_DATABASE == 0 || !emptied(tables)) {
            replace();
        }
        session = database;
    }

    /** The usual tables stay in one database; those of a random model are in another one, up to the next random model. */
    private void turnTo(List<TableSpec<?>> tables) {
        List<Class<?>> usually = Catalog.classes();
        boolean drawn = !usually.contains(tables.getFirst().type());
        List<Class<?>> wanted =
                drawn ? tables.stream().<Class<?>>map(TableSpec::type).toList() : usually;
        if (!drawn) {
            database = usual;
        } else if (other == null || !wanted.equals(others)) {
            if (other != null) {
                other.close();
            }
            classes = wanted;
            others = wanted;
            other = open();
        }
        classes = wanted;
        database = drawn ? Objects.requireNonNull(other) : usual;
    }

    @SuppressWarnings("ReferenceEquality") // which of the two it is
    private void replace() {
        boolean drawn = database == other;
        database.close();
        database = open();
        if (drawn) {
            other = database;
        } else {
            usual = database;
        }
    }

    /** A broken store may keep what was deleted; then the next program gets a new one. */
    private boolean emptied(List<TableSpec<?>> tables) {
        try {
            for (TableSpec<?> table : tables.reversed()) {
                List<? extends Table<?>> left = database.from(table.type()).all();
                if (database.deleteAll(left) != left.size()
                        || database.from(table.type()).exists()) {
                    return false;
                }
            }
            return true;
        } catch (RowloomException e) {
            return false;
        }
    }

    /**
     * Reads a variable.
     *
     * @param slot the variable
     * @return the row, or null
     * @param <T> the class of the row
     */
    <T extends Table<?>> @Nullable T row(Slot<T> slot) {
        Table<?> row = rows.get(slot);
        return row == null ? null : slot.table().type().cast(row);
    }

    void put(Slot<?> slot, Table<?> row) {
        rows.put(slot, row);
    }

    /** A number that no other value of the program is made of. */
    int nextRare() {
        return MANY + ++rare;
    }

    void move(Duration step) {
        clock.move(step);
    }

    /** Rows with generated ids are known by the order in which they were inserted: a store may use an id again after a rollback. */
    void inserted(Table<?> row) {
        if (row instanceof LongTable<?> numbered) {
            numbers.put(GeneratedId.of(numbered), "#" + ++inserts);
        }
    }

    /**
     * Takes a step.
     *
     * @param op the step
     * @return what it told, or what it threw, and the state of the rows that it touched
     */
    Told take(Op op) {
        List<Object> lines = new ArrayList<>();
        RuntimeException failure = null;
        try {
            lines.addAll(op.on(this));
        } catch (RuntimeException e) {
            failure = e;
            lines.add(Failures.describe(e));
        }
        for (Slot<?> slot : op.touched()) {
            lines.add(List.of(slot.toString(), state(slot)));
        }
        return new Told(lines, failure);
    }

    /**
     * Takes a step.
     *
     * @param op the step
     * @return what is compared
     */
    public List<Object> tell(Op op) {
        return take(op).lines();
    }

    private <T extends Table<?>> Object state(Slot<T> slot) {
        T row = row(slot);
        return row == null ? "empty" : shown(slot.table(), row);
    }

    /**
     * Shows a row with its hidden state.
     *
     * @param table its table
     * @param row the row
     * @return what is compared
     * @param <T> the class of the row
     */
    <T extends Table<?>> List<Object> shown(TableSpec<T> table, T row) {
        List<Object> shown = new ArrayList<>(table.fields().size() + 1);
        shown.add(idOf(row));
        for (Field<T, ?> field : table.fields()) {
            shown.add(Domain.plain(field.getter().apply(row)));
        }
        return shown;
    }

    private Object idOf(Table<?> row) {
        if (row instanceof LongTable<?> numbered) {
            return TableSpec.createdAt(row) == null
                    ? "new"
                    : numbers.getOrDefault(GeneratedId.of(numbered), "a row that was never saved");
        }
        return row.id();
    }

    @Override
    public void close() {
        usual.close();
        if (other != null) {
            other.close();
        }
    }
}
