package io.rowloom.processor.read;

import com.palantir.javapoet.ClassName;
import io.rowloom.Table;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.ShapePicture;
import io.rowloom.processor.picture.ShapeTree;
import io.rowloom.query.Shape;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;

/** Reads records with {@link Shape}. */
public final class ShapeReader {

    private final Elements elements;
    private final Hierarchy hierarchy;
    private final ModelReader models;
    private final Annotations annotations;
    private final Deprecation deprecation;

    /**
     * Makes a reader.
     *
     * @param environment of the compiler
     * @param hierarchy walks the classes
     * @param models reads the tables
     */
    public ShapeReader(ProcessingEnvironment environment, Hierarchy hierarchy, ModelReader models) {
        this.elements = environment.getElementUtils();
        this.hierarchy = hierarchy;
        this.models = models;
        this.annotations = new Annotations(elements);
        this.deprecation = new Deprecation(elements);
    }

    /**
     * Reads a shape.
     *
     * @param type any type
     * @return what it is as a shape, right or wrong; empty if it is not annotated
     */
    public Optional<ShapePicture> read(TypeElement type) {
        return annotations.find(type, Shape.class).map(annotation -> read(type, annotation));
    }

    private ShapePicture read(TypeElement type, AnnotationMirror annotation) {
        Optional<TypeElement> of = target(annotation);
        Optional<TypeElement> table = of.filter(this::isTable);
        boolean isRecord = type.getKind() == ElementKind.RECORD;
        ShapePicture.Of named = new ShapePicture.Of(
                annotation, of.map(each -> each.getSimpleName().toString()).orElse(""), table.map(ClassName::get));
        ShapeTree tree = table.filter(each -> isRecord)
                .map(each -> new ShapeTreeReader(this, type).tree(type, each))
                .orElseGet(() -> new ShapeTree(ClassName.get(type), List.of()));
        ShapePicture.Traits traits = new ShapePicture.Traits(
                isRecord,
                Hierarchy.isPrivate(type),
                !type.getTypeParameters().isEmpty(),
                hierarchy.isRecordTable(type),
                isDeprecated(type, table, tree));
        return new ShapePicture(type, Names.companion(type), traits, named, tree);
    }

    private boolean isDeprecated(TypeElement type, Optional<TypeElement> table, ShapeTree tree) {
        return deprecation.isOn(type) || table.filter(deprecation::isOn).isPresent() || isDeprecated(tree);
    }

    private boolean isDeprecated(ShapeTree tree) {
        return tree.slots().stream()
                .anyMatch(slot -> deprecation.isOn(slot.component().element().asType())
                        || slot.content().trees().stream().anyMatch(this::isDeprecated));
    }

    private boolean isTable(TypeElement type) {
        return hierarchy.isRecordTable(type)
                || (hierarchy.isModel(type)
                        && hierarchy.find(type.asType(), Table.class).isPresent());
    }

    /** The table that the annotation of a record names, if it has one. */
    Optional<TypeElement> table(TypeElement record) {
        return annotations.find(record, Shape.class).flatMap(this::target);
    }

    private Optional<TypeElement> target(AnnotationMirror annotation) {
        return annotations
                .value(annotation, "of")
                .filter(DeclaredType.class::isInstance)
                .map(type -> (TypeElement) ((DeclaredType) type).asElement());
    }

    ModelPicture model(TypeElement table) {
        return models.read(table);
    }

    Optional<TypeElement> find(ClassName name) {
        return Optional.ofNullable(elements.getTypeElement(name.canonicalName()));
    }

    boolean isNullable(Element component) {
        return annotations.isNullable(component);
    }

    /** Says whether the package of a class sees another one. */
    boolean sees(TypeElement from, TypeElement other) {
        return Hierarchy.isPublic(other)
                || (!Hierarchy.isPrivate(other) && hierarchy.packageOf(from).equals(hierarchy.packageOf(other)));
    }
}
