package io.rowloom.jdbc.fault;

import java.util.List;

/**
 * What an error of a driver says of the constraint that refused a write.
 *
 * @param constraint the name of the constraint or index in the database, or an empty text
 * @param columns the names of the columns, as far as the error tells them
 */
public record Culprit(String constraint, List<String> columns) {

    /** Nothing is told. */
    public static final Culprit UNKNOWN = new Culprit("", List.of());

    /**
     * Copies the list.
     *
     * @param constraint the name of the constraint, or an empty text
     * @param columns the names of the columns
     */
    public Culprit {
        columns = List.copyOf(columns);
    }
}
