package io.rowloom.meta;

import java.util.List;
import java.util.Objects;

/**
 * One difference between a class and its real table.
 *
 * @param text what was expected and what was found, with the names of both, in one line
 * @param ddl the statements that would mend it, in their order, to be read before they are sent; several differences of one
 *     table may have the same; empty where the store knows none
 */
public record SchemaDifference(String text, List<String> ddl) {

    /**
     * Checks that nothing is null and copies the list.
     *
     * @param text what was expected and what was found
     * @param ddl the statements that would mend it
     */
    public SchemaDifference {
        Objects.requireNonNull(text, "text");
        ddl = List.copyOf(ddl);
    }
}
