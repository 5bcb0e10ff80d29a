package io.rowloom.relation;

import io.rowloom.state.ColumnType;
import java.util.Objects;

/**
 * The table behind a {@link ManyToMany}: one row for each link.
 *
 * @param name the name of the table
 * @param own the side that declares it
 * @param other the other side
 * @param pair the name of the unique index over both columns
 * @param lookup the name of the index over the other side's column
 */
public record LinkTable(String name, Side own, Side other, String pair, String lookup) {

    /**
     * Checks that nothing is null.
     *
     * @param name the name of the table
     * @param own the side that declares it
     * @param other the other side
     * @param pair the name of the unique index over both columns
     * @param lookup the name of the index over the other side's column
     */
    public LinkTable {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(own, "own");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(pair, "pair");
        Objects.requireNonNull(lookup, "lookup");
    }

    /**
     * One side of the links.
     *
     * @param column the name of the column
     * @param target the table that it refers to
     * @param idType the type of the ids of that table
     * @param foreignKey the name of the foreign key
     */
    public record Side(String column, Class<?> target, ColumnType<?> idType, String foreignKey) {

        /**
         * Checks that nothing is null.
         *
         * @param column the name of the column
         * @param target the table that it refers to
         * @param idType the type of the ids of that table
         * @param foreignKey the name of the foreign key
         */
        public Side {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(idType, "idType");
            Objects.requireNonNull(foreignKey, "foreignKey");
        }
    }
}
