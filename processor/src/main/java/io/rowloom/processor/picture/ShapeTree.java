package io.rowloom.processor.picture;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A record and where the values of its components come from.
 *
 * @param type the record
 * @param slots its components, in the order of its constructor
 */
public record ShapeTree(ClassName type, List<ShapeSlot> slots) {

    /** Copies the list. */
    public ShapeTree {
        slots = List.copyOf(slots);
    }
}
