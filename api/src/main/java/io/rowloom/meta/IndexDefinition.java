package io.rowloom.meta;

import java.util.List;

/**
 * An index of a table, for look-ups or to keep values unique. Nulls are distinct from one another in a unique one (rule L02).
 *
 * @param name the name in the database, unique in the whole schema
 * @param fields the fields, in the order of the index, as {@link TableColumn#field()} names them
 * @param unique whether no two rows may have the same values
 */
public record IndexDefinition(String name, List<String> fields, boolean unique) {

    /**
     * Copies the list.
     *
     * @param name the name in the database
     * @param fields the fields
     * @param unique whether no two rows may have the same values
     */
    public IndexDefinition {
        fields = List.copyOf(fields);
    }
}
