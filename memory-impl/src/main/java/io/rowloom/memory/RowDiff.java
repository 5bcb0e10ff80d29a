package io.rowloom.memory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row that is not as it was. The values are those of the fields; of a reference it is the id. */
public sealed interface RowDiff {

    /**
     * Names the table.
     *
     * @return its name in the store
     */
    String table();

    /**
     * Tells the id.
     *
     * @return a {@link java.util.UUID} or a {@link Long}
     */
    Object id();

    /**
     * A row that was not there.
     *
     * @param table the name of its table
     * @param id its id
     * @param values the values of its other fields by their names, in the order of the columns
     */
    record Inserted(String table, Object id, Map<String, @Nullable Object> values) implements RowDiff {
        @Override
        public String toString() {
            return "+ " + id + "  " + DiffText.values(values);
        }
    }

    /**
     * A row that has other values.
     *
     * @param table the name of its table
     * @param id its id
     * @param fields the fields that differ, in the order of the columns
     */
    record Changed(String table, Object id, List<FieldDiff> fields) implements RowDiff {

        /**
         * Copies the list.
         *
         * @param table the name of its table
         * @param id its id
         * @param fields the fields that differ
         */
        public Changed {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            return "~ " + id + "  "
                    + String.join(", ", fields.stream().map(FieldDiff::toString).toList());
        }
    }

    /**
     * A row that is gone.
     *
     * @param table the name of its table
     * @param id its id
     * @param values the values that its other fields had by their names, in the order of the columns
     */
    record Deleted(String table, Object id, Map<String, @Nullable Object> values) implements RowDiff {
        @Override
        public String toString() {
            return "- " + id + "  " + DiffText.values(values);
        }
    }
}
