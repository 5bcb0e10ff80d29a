package io.rowloom.jdbc.schema;

import java.util.List;
import java.util.Map;

/**
 * A table as it really is.
 *
 * @param columns its columns by name, in their order
 * @param id the columns of its primary key
 * @param generatesIds whether the database makes the ids
 * @param indexes its indexes, without that of the primary key
 * @param keys its references
 * @param checks its checks
 */
record FoundTable(
        Map<String, Column> columns,
        List<String> id,
        boolean generatesIds,
        List<Index> indexes,
        List<Key> keys,
        List<Check> checks) {

    /**
     * A column.
     *
     * @param type its type as the catalogue names it
     * @param nullable whether it may be null
     */
    record Column(String type, boolean nullable) {

        String words() {
            return type + (nullable ? "" : " NOT NULL");
        }
    }

    /**
     * An index.
     *
     * @param name its name
     * @param constraint the name of the constraint that it belongs to, or an empty text
     * @param unique whether no two rows have the same values
     * @param columns its columns in their order
     */
    record Index(String name, String constraint, boolean unique, List<String> columns) {}

    /**
     * A reference.
     *
     * @param name its name, or an empty text where the catalogue does not tell it
     * @param column the column that refers
     * @param target the table that is referred to
     * @param targetColumn the column that is referred to
     * @param onDelete what becomes of the row, in the words of SQL
     */
    record Key(String name, String column, String target, String targetColumn, String onDelete) {}

    /**
     * A check.
     *
     * @param name its name, or an empty text where the catalogue does not tell it
     * @param condition what must hold
     */
    record Check(String name, String condition) {}
}
