package io.rowloom.test;

import io.rowloom.Session;
import io.rowloom.Table;
import io.rowloom.error.MisuseException;
import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.test.fixture.Columns;
import io.rowloom.test.fixture.Domain;
import io.rowloom.test.fixture.Edge;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@link Fixtures} of one seed. Any thread may use them; the order of the calls matters to what is drawn. Rows that must refer to others need
 * {@link #in a session}: a required reference is to a row that is made and saved for it, one that may be absent is absent.
 */
public final class SeededFixtures {

    private static final int TRIES = 200;

    private final Random random;
    private final @Nullable Session session;
    private final Map<Column<?, ?>, @Nullable Object> given;
    private final Map<Column<?, ?>, java.util.Set<Object>> taken;

    SeededFixtures(Random random, @Nullable Session session, Map<Column<?, ?>, @Nullable Object> given) {
        this(random, session, given, new ConcurrentHashMap<>());
    }

    private SeededFixtures(
            Random random,
            @Nullable Session session,
            Map<Column<?, ?>, @Nullable Object> given,
            Map<Column<?, ?>, java.util.Set<Object>> taken) {
        this.random = random;
        this.session = session;
        this.given = given;
        this.taken = taken;
    }

    /**
     * Says where rows that others refer to are saved.
     *
     * @param where a database, or a transaction
     * @return fixtures that go on with the same seed
     */
    public SeededFixtures in(Session where) {
        return new SeededFixtures(random, where, given, taken);
    }

    /**
     * Gives a column a value instead of drawing one.
     *
     * @param column the column, such as {@code Order_.code}
     * @param value its value, which is not checked here
     * @param <V> the type of the field
     * @return fixtures that go on with the same seed
     */
    public <V> SeededFixtures with(Column<?, V> column, @Nullable V value) {
        Map<Column<?, ?>, @Nullable Object> more = new HashMap<>(given);
        more.put(column, value);
        return new SeededFixtures(random, session, more, taken);
    }

    /**
     * Makes a new row: as {@link Fixtures#valid}.
     *
     * @param type the class of the row
     * @param <T> the class of the row
     * @return the row, not saved
     * @throws MisuseException if the row must refer to another one and there is no session, or no value is found for a column
     */
    public <T extends Table<?>> T valid(Class<T> type) {
        TableType<T> table = ModelTypes.table(type);
        return row(table, values(table));
    }

    /**
     * Makes rows, each with other values.
     *
     * @param type the class of the rows
     * @param count how many
     * @param <T> the class of the rows
     * @return the rows, not saved
     * @throws MisuseException as {@link #valid}
     */
    public <T extends Table<?>> List<T> valid(Class<T> type, int count) {
        return Stream.generate(() -> valid(type)).limit(count).toList();
    }

    /**
     * Makes a row and saves it.
     *
     * @param type the class of the row
     * @param <T> the class of the row
     * @return the row as it was saved
     * @throws MisuseException if there is no session, or as {@link #valid}
     */
    public <T extends Table<?>> T saved(Class<T> type) {
        return where(type.getSimpleName()).save(valid(type));
    }

    /**
     * Makes rows at the edges of each constraint: as {@link Fixtures#boundaries}.
     *
     * @param type the class of the rows
     * @param <T> the class of the rows
     * @return the rows, not saved
     * @throws MisuseException as {@link #valid}
     */
    public <T extends Table<?>> Boundaries<T> boundaries(Class<T> type) {
        TableType<T> table = ModelTypes.table(type);
        List<Boundary<T>> accepted = new ArrayList<>();
        List<Boundary<T>> refused = new ArrayList<>();
        for (int i = table.definition().firstField(); i < table.columns().size(); i++) {
            TableColumn column = table.columns().get(i);
            for (Edge edge : edges(table, i)) {
                @Nullable Object[] values = values(table);
                values[i] = edge.value();
                Boundary<T> boundary = new Boundary<>(column.field(), edge.name(), row(table, values));
                (edge.accepted() ? accepted : refused).add(boundary);
            }
        }
        return new Boundaries<>(accepted, refused);
    }

    private List<Edge> edges(TableType<?> table, int position) {
        TableColumn column = table.columns().get(position);
        List<Edge> edges = new ArrayList<>();
        if (Columns.isAlwaysNull(column)) {
            edges.add(new Edge("a value", Columns.domain(column).draw(random), false));
        } else if (key(table, column) == null) {
            edges.addAll(Columns.domain(column).edges(random));
        }
        if (!isPrimitive(table, position)) {
            edges.add(new Edge("null", null, column.nullable() && !Columns.isNeverNull(column)));
        }
        return edges;
    }

    /** A null that is given for a primitive becomes 0 or false, that of an embedded record too if its other components are there. */
    private <T> boolean isPrimitive(TableType<T> table, int position) {
        @Nullable Object[] values = values(table);
        values[position] = null;
        return table.values(row(table, values))[position] != null;
    }

    private @Nullable Object[] values(TableType<?> table) {
        @Nullable Object[] values = new @Nullable Object[table.columns().size()];
        for (int i = table.definition().firstField(); i < values.length; i++) {
            values[i] = value(table, table.columns().get(i));
        }
        return values;
    }

    private static <T> T row(TableType<T> table, @Nullable Object[] values) {
        BitSet all = new BitSet();
        all.set(table.definition().firstField(), values.length);
        return table.create(values, all);
    }

    private @Nullable Object value(TableType<?> table, TableColumn column) {
        if (given.containsKey(column.column())) {
            return given.get(column.column());
        }
        ForeignKey key = key(table, column);
        if (key != null) {
            return column.nullable() ? null : parent(table, column, key);
        }
        return Columns.isAlwaysNull(column) ? null : drawn(table, column);
    }

    private Object drawn(TableType<?> table, TableColumn column) {
        Domain domain = Columns.domain(column);
        for (int i = 0; i < TRIES; i++) {
            Object value = domain.draw(random);
            if (keeps(column, value) && isFree(table, column, value)) {
                return value;
            }
        }
        throw new MisuseException("no value was found for " + table + "." + column.field()
                + " that keeps its constraints"
                + " and was not given before. Give one: Fixtures.seeded(1).with(" + table + "_." + column.field()
                + ", …).valid(" + table + ".class).");
    }

    /** Constraints of a program's own are known to the validator alone. */
    private static boolean keeps(TableColumn column, Object value) {
        return Columns.validator()
                .validateValue(column.declaredIn(), column.property(), value)
                .isEmpty();
    }

    private boolean isFree(TableType<?> table, TableColumn column, Object value) {
        boolean unique = table.definition().indexes().stream()
                .anyMatch(index -> index.unique() && index.fields().contains(column.field()));
        return !unique
                || taken.computeIfAbsent(column.column(), missing -> ConcurrentHashMap.newKeySet())
                        .add(value);
    }

    private static @Nullable ForeignKey key(TableType<?> table, TableColumn column) {
        return table.definition().foreignKeys().stream()
                .filter(key -> key.field().equals(column.field()))
                .findFirst()
                .orElse(null);
    }

    private Object parent(TableType<?> table, TableColumn column, ForeignKey key) {
        if (key.target() == table.type()) {
            throw new MisuseException(table + "." + column.field()
                    + " refers to a row of its own table and may not be null,"
                    + " so that there is no first one. Give one with(" + table + "_." + column.field() + ", …).");
        }
        Object parent = new SeededFixtures(random, where(table + "." + column.field()), Map.of(), taken)
                .saved(key.target().asSubclass(Table.class));
        return ((Table<?>) parent).id();
    }

    private Session where(String what) {
        if (session == null) {
            throw new MisuseException(
                    what + " is to be saved, and these fixtures have no session: Fixtures.in(db) has one");
        }
        return session;
    }
}
