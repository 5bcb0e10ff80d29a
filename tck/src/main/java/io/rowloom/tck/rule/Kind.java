package io.rowloom.tck.rule;

import io.rowloom.Session;
import io.rowloom.Table;
import io.rowloom.meta.ModelTypes;
import io.rowloom.query.Column;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table of the suite of either kind, a class or a record with the same fields, so that one case shows a rule for both.
 * Cases speak of the fields of the class; a record is made from an object of it.
 *
 * @param <M> the class, which has the fields
 * @param <T> the table: the class itself or a record
 */
public sealed interface Kind<M, T extends Table<?>> permits ModelKind, RecordKind {

    /**
     * Tells the table.
     *
     * @return the class or record
     */
    Class<T> type();

    /**
     * Makes a new row.
     *
     * @param fill sets its fields
     * @return the row, not saved
     */
    T make(Consumer<? super M> fill);

    /**
     * Changes a row.
     *
     * @param row the row
     * @param change changes fields
     * @return the very row, or a changed copy of a record
     */
    T change(T row, Consumer<? super M> change);

    /**
     * Reads a field.
     *
     * @param row the row
     * @param field tells the field
     * @param <V> the type of the field
     * @return its value, or null
     */
    <V> @Nullable V get(T row, Function<? super M, ? extends @Nullable V> field);

    /**
     * Reads a field that is never null.
     *
     * @param row the row
     * @param field tells the field
     * @param <V> the type of the field
     * @return its value
     */
    default <V> V there(T row, Function<? super M, V> field) {
        return Objects.requireNonNull(this.<V>get(row, field));
    }

    /**
     * Reads a stored row once more.
     *
     * @param session where from
     * @param row the row
     * @return another object with what is stored
     */
    T again(Session session, T row);

    /**
     * Saves a row, and expects the very row back, or another record.
     *
     * @param session where to
     * @param row the row
     * @return the saved row
     */
    T saved(Session session, T row);

    /**
     * Says which kind it is.
     *
     * @return true for a record
     */
    boolean isRecord();

    /**
     * Gives a new row of a table with UUIDs an id.
     *
     * @param row the row
     * @param id its id
     * @return the row with the id
     */
    default T withId(T row, UUID id) {
        return ModelTypes.table(type()).withId(row, id);
    }

    /**
     * Reads a field of what is stored.
     *
     * @param world the world of the case
     * @param row the row
     * @param field tells the field
     * @param <V> the type of the field
     * @return its value, or null
     * @throws Exception if that fails
     */
    default <V> @Nullable V read(World world, T row, Function<? super M, ? extends @Nullable V> field)
            throws Exception {
        return get(again(world.db(), row), field);
    }

    /**
     * Makes the condition that finds one row by its id.
     *
     * @param row the row
     * @return the condition
     */
    @SuppressWarnings("unchecked") // the first column is the id, of the type of the ids of the rows
    default Condition<T> idIs(T row) {
        return ((Expression<T, Object>) ModelTypes.table(type()).fields().getFirst()).eq(row.id());
    }

    /**
     * Begins a query in the database of a case.
     *
     * @param world the world of the case
     * @return a query for all rows
     * @throws Exception if that fails
     */
    default Query<T> all(World world) throws Exception {
        return world.db().from(type());
    }

    /**
     * Changes a row and saves it in the database of a case.
     *
     * @param world the world of the case
     * @param row the row
     * @param change changes fields
     * @return the saved row
     * @throws Exception if that fails
     */
    default T changed(World world, T row, Consumer<? super M> change) throws Exception {
        return saved(world.db(), change(row, change));
    }

    /**
     * Makes a new row and saves it in the database of a case.
     *
     * @param world the world of the case
     * @param fill sets its fields
     * @return the saved row
     * @throws Exception if that fails
     */
    default T stored(World world, Consumer<? super M> fill) throws Exception {
        return saved(world.db(), make(fill));
    }

    /**
     * Saves rows in the database of a case, one after the other, in an order that the seed decides.
     *
     * @param world the world of the case
     * @param rows the rows
     * @return the saved rows, in the order of the list
     * @throws Exception if that fails
     */
    default List<T> shuffled(World world, List<T> rows) throws Exception {
        Map<Object, T> saved = new HashMap<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            places.add(i);
        }
        for (int place : world.words().shuffled(places)) {
            saved.put(place, saved(world.db(), rows.get(place)));
        }
        return places.stream().map(saved::get).toList();
    }

    /**
     * Finds the column that a constant of the class's metamodel stands for.
     *
     * @param column the constant
     * @param <C> the type of the constant, for this table
     * @return the constant of this table
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // twins have the same fields
    default <C extends Expression<T, ?>> C column(Expression<M, ?> column) {
        String field = ((Column<M, ?>) column).field();
        return (C) ModelTypes.table(type()).fields().stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
