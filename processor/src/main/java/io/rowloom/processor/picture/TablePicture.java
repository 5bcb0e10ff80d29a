package io.rowloom.processor.picture;

import io.rowloom.meta.IdKind;
import java.util.List;

/**
 * What makes a model a table.
 *
 * @param name the name in the database
 * @param id how rows get their ids
 * @param versioned whether the class has {@code OptimisticLock}
 * @param self the class that the mixin names, empty if it names none
 * @param both whether the class has both mixins
 * @param base the table that the class extends, empty if none
 * @param indexes the indexes that annotations ask for
 */
public record TablePicture(
        String name, IdKind id, boolean versioned, String self, boolean both, String base, List<IndexPicture> indexes) {

    private static final List<String> UNVERSIONED = List.of("id", "createdAt", "updatedAt");
    private static final List<String> VERSIONED = List.of("id", "createdAt", "updatedAt", "version");

    /** Copies the list. */
    public TablePicture {
        indexes = List.copyOf(indexes);
    }

    /**
     * Names the columns that the fields stand behind.
     *
     * @return id and timestamps, and the version where there is one, by the names of the metamodel and in the order of the table
     */
    public List<String> common() {
        return common(versioned);
    }

    /**
     * Names the columns that the fields of a table stand behind.
     *
     * @param versioned whether the class has {@code OptimisticLock}
     * @return their names
     */
    public static List<String> common(boolean versioned) {
        return versioned ? VERSIONED : UNVERSIONED;
    }
}
