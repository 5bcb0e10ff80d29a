package io.rowloom;

import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.PlainProperties;
import io.rowloom.query.Assignment;
import io.rowloom.query.Assignments;
import io.rowloom.query.Column;
import io.rowloom.query.ToOne;
import io.rowloom.relation.RowRef;
import io.rowloom.state.Identified;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Values for some columns of a model, and for no others: what a PATCH request says. A column that is absent is left alone;
 * one that is present with null is to become null. {@link Session#update} writes a patch to a row, and
 * {@link io.rowloom.query.Query#update(Assignments)} to all rows that a query finds.
 * <pre>{@code
 * alice = alice.update(db, Patch.of(User_.name, "Bob").with(User_.nickname, null));
 * Patch<UserBase> p = Patch.parse(UserBase.class, Map.of("name", "Bob"));
 * }</pre>
 * A patch of a base serves every table made of it. Values are checked when the patch is applied to a row, property by property.
 * Immutable; any thread may use it.
 *
 * @param <M> the model: a table, or a base of tables
 */
public final class Patch<M> implements Assignments<M> {

    private final Class<M> model;
    private final Map<String, Column<? super M, ?>> columns;
    private final Map<String, @Nullable Object> values;

    private Patch(Class<M> model, Map<String, Column<? super M, ?>> columns, Map<String, @Nullable Object> values) {
        this.model = model;
        this.columns = Collections.unmodifiableMap(columns);
        this.values = values;
    }

    /**
     * Makes a patch without any column, to be filled by {@link #with(Column, Object)}.
     *
     * @param model the class of the model
     * @param <M> the model
     * @return a patch that changes nothing
     */
    public static <M> Patch<M> empty(Class<M> model) {
        return new Patch<>(Objects.requireNonNull(model, "model"), Map.of(), Map.of());
    }

    /**
     * Makes a patch of one column.
     *
     * @param column the column, a constant such as {@code User_.name}
     * @param value its value, or null
     * @param <M> the model that has the column
     * @param <V> the type of its values
     * @return the patch
     */
    public static <M, V> Patch<M> of(Column<M, V> column, @Nullable V value) {
        return empty(column.model()).with(column, value);
    }

    /**
     * Makes a patch of one reference.
     *
     * @param relation the reference, a constant such as {@code Article_.author}
     * @param target the row that it is to refer to, or null for none
     * @param <M> the model that has the reference
     * @param <R> the table that is referred to
     * @return the patch
     */
    public static <M, R extends Identified<?>> Patch<M> of(ToOne<M, R> relation, @Nullable RowRef<R> target) {
        return empty(relation.model()).with(relation, target);
    }

    /**
     * Makes a patch of a map, as a request brings it. A property has the name that it has in Java. A number is taken where it is
     * exactly the same number in the type of the field; a text for UUIDs, instants, dates, times and durations (as ISO 8601 writes
     * them), for constants of enums (by name), decimals, links, addresses, and bytes (in Base64). A reference takes the id of the
     * other row under its own name, such as {@code author}. An embedded record takes a map, in which what is absent is left alone
     * too, or null.
     *
     * @param model the class of the model
     * @param values values by the names of properties
     * @param <M> the model
     * @return the patch
     * @throws io.rowloom.error.MisuseException if the model has no such property, or a value does not fit; with every problem
     */
    public static <M> Patch<M> parse(Class<M> model, Map<String, ? extends @Nullable Object> values) {
        Map<String, Column<? super M, ?>> columns = new LinkedHashMap<>();
        Map<String, @Nullable Object> byField = new LinkedHashMap<>();
        PlainProperties.columns(ModelTypes.of(model), values).forEach((column, value) -> {
            columns.put(column.field(), column);
            byField.put(column.field(), value);
        });
        return new Patch<>(model, columns, byField);
    }

    /**
     * Adds a column, or changes the value of one.
     *
     * @param column the column, of this model or of a base of it
     * @param value its value, or null
     * @param <V> the type of its values
     * @return a new patch
     */
    public <V> Patch<M> with(Column<? super M, V> column, @Nullable V value) {
        Map<String, Column<? super M, ?>> moreColumns = new LinkedHashMap<>(columns);
        Map<String, @Nullable Object> moreValues = new LinkedHashMap<>(values);
        moreColumns.put(column.field(), column);
        moreValues.put(column.field(), copied(value));
        return new Patch<>(model, moreColumns, moreValues);
    }

    /**
     * Adds a reference, or changes what it is to refer to.
     *
     * @param relation the reference, of this model or of a base of it
     * @param target the row that it is to refer to, or null for none
     * @param <R> the table that is referred to
     * @return a new patch
     */
    public <R extends Identified<?>> Patch<M> with(ToOne<? super M, R> relation, @Nullable RowRef<R> target) {
        return with(relation.key(), target == null ? null : target.key());
    }

    /**
     * Tells the model.
     *
     * @return its class
     */
    public Class<M> model() {
        return model;
    }

    /**
     * Says whether the patch names no column.
     *
     * @return true if it changes nothing
     */
    public boolean isEmpty() {
        return columns.isEmpty();
    }

    /**
     * Tells the columns.
     *
     * @return those that are present, in the order in which they came
     */
    public List<Column<? super M, ?>> columns() {
        return List.copyOf(columns.values());
    }

    /**
     * Says whether a column is present, with a value or with null.
     *
     * @param column the column
     * @return true if the patch names it
     */
    public boolean has(Column<? super M, ?> column) {
        return columns.containsKey(column.field());
    }

    /**
     * Gives the value of a column.
     *
     * @param column the column
     * @param <V> the type of its values
     * @return the value that it is to have; null where it is to become null, and where it is absent
     */
    public <V> @Nullable V value(Column<? super M, V> column) {
        return column.type().javaType().cast(copied(values.get(column.field())));
    }

    /**
     * Gives the patch as assignments, for {@link io.rowloom.query.Query#update(Assignments)}.
     *
     * @return one for each column that is present
     */
    @Override
    public List<Assignment<? super M>> assignments() {
        List<Assignment<? super M>> assignments = new ArrayList<>(columns.size());
        columns.values().forEach(column -> assignments.add(assignment(column)));
        return List.copyOf(assignments);
    }

    private <N, V> Assignment<N> assignment(Column<N, V> column) {
        Object value = copied(values.get(column.field()));
        return new Assignment.Given<>(column, column.type().javaType().cast(value));
    }

    private static @Nullable Object copied(@Nullable Object value) {
        return value instanceof byte[] bytes ? bytes.clone() : value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Patch<?> patch
                && model == patch.model
                && columns.keySet().equals(patch.columns.keySet())
                && columns.keySet().stream()
                        .allMatch(field -> Objects.deepEquals(values.get(field), patch.values.get(field)));
    }

    @Override
    public int hashCode() {
        int hash = model.hashCode();
        for (Map.Entry<String, @Nullable Object> entry : values.entrySet()) {
            hash += entry.getKey().hashCode() ^ Arrays.deepHashCode(new @Nullable Object[] {entry.getValue()});
        }
        return hash;
    }

    /**
     * Names the model and the columns, without values.
     *
     * @return for example {@code Patch[User: name, email]}
     */
    @Override
    public String toString() {
        return "Patch[" + model.getSimpleName() + ": " + String.join(", ", columns.keySet()) + "]";
    }
}
