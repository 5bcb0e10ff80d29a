package io.rowloom.meta;

import java.util.List;
import java.util.Objects;

/** What one component of a {@link RecordShape} is made of. */
public sealed interface ShapePart {

    /**
     * The value of a column.
     *
     * @param column the field, with that of the embedded record before it: {@code title}, {@code address.city}
     */
    record Value(String column) implements ShapePart {

        /**
         * Checks that nothing is null.
         *
         * @param column the field
         */
        public Value {
            Objects.requireNonNull(column, "column");
        }
    }

    /**
     * A reference to another row as such.
     *
     * @param relation the field that refers
     */
    record Key(String relation) implements ShapePart {

        /**
         * Checks that nothing is null.
         *
         * @param relation the field that refers
         */
        public Key {
            Objects.requireNonNull(relation, "relation");
        }
    }

    /**
     * A record of some columns of an embedded record.
     *
     * @param presence the columns of which one has a value where the embedded record is there; empty if it always is
     * @param shape the record
     */
    record Group(List<String> presence, RecordShape<?> shape) implements ShapePart {

        /**
         * Copies the list.
         *
         * @param presence the columns of which one has a value where the embedded record is there
         * @param shape the record
         */
        public Group {
            presence = List.copyOf(presence);
            Objects.requireNonNull(shape, "shape");
        }
    }

    /**
     * A record of the row that is referred to.
     *
     * @param relation the field that refers
     * @param shape the record
     */
    record Row(String relation, RecordShape<?> shape) implements ShapePart {

        /**
         * Checks that nothing is null.
         *
         * @param relation the field that refers
         * @param shape the record
         */
        public Row {
            Objects.requireNonNull(relation, "relation");
            Objects.requireNonNull(shape, "shape");
        }
    }

    /**
     * A list of records, one for each row of a list.
     *
     * @param relation the field that is the list
     * @param shape the record of each row
     */
    record Rows(String relation, RecordShape<?> shape) implements ShapePart {

        /**
         * Checks that nothing is null.
         *
         * @param relation the field that is the list
         * @param shape the record of each row
         */
        public Rows {
            Objects.requireNonNull(relation, "relation");
            Objects.requireNonNull(shape, "shape");
        }
    }

    /**
     * What is made of the row that is referred to, without a record around it: the name of the author.
     *
     * @param relation the field that refers
     * @param part what is made of the other row
     */
    record Far(String relation, ShapePart part) implements ShapePart {

        /**
         * Checks that nothing is null.
         *
         * @param relation the field that refers
         * @param part what is made of the other row
         */
        public Far {
            Objects.requireNonNull(relation, "relation");
            Objects.requireNonNull(part, "part");
        }
    }
}
