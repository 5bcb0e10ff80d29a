package io.rowloom.processor.picture;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * An annotation that asks for an index.
 *
 * @param element what it stands on
 * @param annotation the annotation
 * @param unique whether it is the one for unique values
 * @param onField the path of the field that it stands on, empty on a class
 * @param named the fields that it names
 */
public record IndexPicture(
        Element element, AnnotationMirror annotation, boolean unique, String onField, List<String> named) {

    /** Copies the list. */
    public IndexPicture {
        named = List.copyOf(named);
    }

    /**
     * Tells the fields of the index.
     *
     * @return the field that the annotation stands on, or those that it names
     */
    public List<String> fields() {
        return onField.isEmpty() ? named : List.of(onField);
    }
}
