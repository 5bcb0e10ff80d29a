package io.rowloom.differential.table;

import io.rowloom.LongTable;
import io.rowloom.Session;
import io.rowloom.Table;
import io.rowloom.UuidTable;
import io.rowloom.query.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A table as programs know it.
 *
 * @param type the class
 * @param identity how its rows are made and found
 * @param id the column of the id
 * @param fields all columns that are asked for, in the order in which rows are shown
 * @param properties all that is set
 * @param ones the references
 * @param members the relations to many rows
 * @param <T> the class
 */
public record TableSpec<T extends Table<?>>(
        Class<T> type,
        Identity<T> identity,
        Field<T, ?> id,
        List<Field<T, ?>> fields,
        List<Property<T, ?>> properties,
        List<One<T, ?>> ones,
        List<Members<T, ?>> members) {

    /**
     * How rows of a table are made and found.
     *
     * @param <T> the class
     */
    public interface Identity<T> {
        /**
         * Makes a new row.
         *
         * @param number which of the known ids it gets, if its table leaves that to the program
         * @return the row
         */
        T create(int number);

        /**
         * Looks for a row.
         *
         * @param session the session
         * @param id the id
         * @return the row
         */
        Optional<T> find(Session session, Object id);

        /**
         * Gets a row.
         *
         * @param session the session
         * @param id the id
         * @return the row
         */
        T get(Session session, Object id);

        /**
         * Changes a row as it is stored now.
         *
         * @param session the session
         * @param id the id
         * @param change gives the changed row
         * @param replaces whether the row that it gives is the one to save
         * @return the saved row
         */
        T change(Session session, Object id, UnaryOperator<T> change, boolean replaces);

        /**
         * Tells the id that a row will have once it is saved.
         *
         * @param number the number that it was made with
         * @return the id, or null where the store makes it
         */
        @Nullable
        Object known(int number);
    }

    /** Copies the lists. */
    public TableSpec {
        fields = List.copyOf(fields);
        properties = List.copyOf(properties);
        ones = List.copyOf(ones);
        members = List.copyOf(members);
    }

    /**
     * Lists the classes that it refers to.
     *
     * @return the classes, its own among them if it refers to itself
     */
    public List<Class<?>> parents() {
        return ones.stream().<Class<?>>map(one -> one.relation().target()).toList();
    }

    /**
     * The simple name of the class.
     *
     * @return the name
     */
    public String name() {
        return type.getSimpleName();
    }

    /**
     * The condition that a row is this one.
     *
     * @param row the row
     * @return the condition on the id
     */
    public Condition<T> isRow(T row) {
        return same(id, row);
    }

    private static <T, V> Condition<T> same(Field<T, V> id, T row) {
        return id.api().eq(Objects.requireNonNull(id.getter().apply(row)));
    }

    /**
     * Tells when a row was made.
     *
     * @param row a row of any table
     * @return the time, or null for a new one
     */
    public static @Nullable Instant createdAt(Table<?> row) {
        return switch (row) {
            case UuidTable<?> table -> table.createdAt();
            case LongTable<?> table -> table.createdAt();
        };
    }

    /**
     * Tells when a row was changed.
     *
     * @param row a row of any table
     * @return the time, or null for a new one
     */
    public static @Nullable Instant updatedAt(Table<?> row) {
        return switch (row) {
            case UuidTable<?> table -> table.updatedAt();
            case LongTable<?> table -> table.updatedAt();
        };
    }

    /** There is one of each table and alphabet; comparing all that it consists of would cost most of the time of a program. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }

    @Override
    public String toString() {
        return name();
    }
}
