package io.rowloom.processor.picture;

import io.rowloom.meta.IdKind;
import java.util.List;

/**
 * What makes a model a table.
 *
 * @param name the name in the database
 * @param id how rows get their ids
 * @param self the class that the mixin names, empty if it names none
 * @param both whether the class has both mixins
 * @param base the table that the class extends, empty if none
 * @param indexes the indexes that annotations ask for
 */
public record TablePicture(String name, IdKind id, String self, boolean both, String base, List<IndexPicture> indexes) {

    /** Copies the list. */
    public TablePicture {
        indexes = List.copyOf(indexes);
    }
}
