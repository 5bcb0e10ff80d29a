package io.rowloom.processor.read;

import io.rowloom.processor.picture.ShapeSlot;
import java.util.List;

/**
 * A way from the fields of a table to a field of an embedded record, or of a row that is referred to.
 *
 * @param steps the fields on the way
 * @param references those of them that refer to another row, by their paths in its table
 * @param end where the way ends
 * @param name the field there
 */
record ShapePath(List<String> steps, List<String> references, ShapeSource end, String name) {

    /** The way as a reader would write it, such as {@code author.address.city}. */
    String text() {
        return steps.isEmpty() ? name : String.join(".", steps) + "." + name;
    }

    /** What is found at the end, seen from the beginning. */
    ShapeSlot.Content leadingTo(ShapeSlot.Content found) {
        return references.isEmpty() ? found : new ShapeSlot.Far(references, found);
    }
}
