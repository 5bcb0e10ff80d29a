package io.rowloom.processor.read;

import com.palantir.javapoet.TypeName;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.picture.RecordPicture;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** Reads the components of a record that is a table. */
final class RecordReader {

    private static final String OURS = "io.rowloom.";

    private final PropertyReader properties;
    private final ConstraintReader constraints;

    RecordReader(PropertyReader properties, ConstraintReader constraints) {
        this.properties = properties;
        this.constraints = constraints;
    }

    /** The components that are fields of the table: all but those with common names. */
    List<Property> fields(TypeElement record, List<String> common) {
        return record.getRecordComponents().stream()
                .filter(component -> !common.contains(component.getSimpleName().toString()))
                .map(properties::component)
                .toList();
    }

    /** All components. */
    RecordPicture record(TypeElement record, List<String> common) {
        return new RecordPicture(record.getRecordComponents().stream()
                .map(component -> component(component, common))
                .toList());
    }

    private RecordPicture.Component component(RecordComponentElement component, List<String> common) {
        return new RecordPicture.Component(
                component,
                component.getSimpleName().toString(),
                TypeName.get(component.asType()),
                properties.isNullable(component),
                Stream.of(component, component.getAccessor(), component.asType())
                        .allMatch(this::isPlain),
                common.contains(component.getSimpleName().toString()));
    }

    private boolean isPlain(AnnotatedConstruct construct) {
        return constraints.hasNone(construct)
                && construct.getAnnotationMirrors().stream()
                        .noneMatch(mirror -> Annotations.name(mirror).startsWith(OURS));
    }
}
