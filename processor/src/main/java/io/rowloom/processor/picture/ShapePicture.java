package io.rowloom.processor.picture;

import com.palantir.javapoet.ClassName;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/**
 * A record with {@link io.rowloom.query.Shape}.
 *
 * @param element the record
 * @param companion the name of its companion
 * @param traits what else counts
 * @param of what the annotation says
 * @param tree the components and where their values come from; without components where the table is not known
 */
public record ShapePicture(TypeElement element, ClassName companion, Traits traits, Of of, ShapeTree tree) {

    /**
     * What else counts.
     *
     * @param isRecord whether it is a record
     * @param isPrivate whether its own package does not see it
     * @param isGeneric whether it has type parameters
     * @param isTable whether it is a table itself
     * @param deprecated whether a use of what it is made of would be warned of
     */
    public record Traits(boolean isRecord, boolean isPrivate, boolean isGeneric, boolean isTable, boolean deprecated) {}

    /**
     * What the annotation says.
     *
     * @param annotation the annotation
     * @param name the simple name of the class that it names; empty for none that can be read
     * @param table that class, if it is a table
     */
    public record Of(AnnotationMirror annotation, String name, Optional<ClassName> table) {}
}
