package io.rowloom.processor.read;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads annotations as the compiler has them. */
final class Annotations {

    private final Elements elements;

    Annotations(Elements elements) {
        this.elements = elements;
    }

    /** Finds the annotation of a type. */
    Optional<AnnotationMirror> find(AnnotatedConstruct on, Class<? extends Annotation> type) {
        return on.getAnnotationMirrors().stream()
                .filter(mirror -> name(mirror).equals(type.getCanonicalName()))
                .map(AnnotationMirror.class::cast)
                .findFirst();
    }

    /** Says whether JSpecify's {@code @Nullable} stands at a field or component, or at its type. */
    boolean isNullable(Element element) {
        return find(element, Nullable.class).isPresent()
                || find(element.asType(), Nullable.class).isPresent();
    }

    /** Finds all annotations of a repeatable type. */
    Stream<AnnotationMirror> findAll(
            AnnotatedConstruct on, Class<? extends Annotation> type, Class<? extends Annotation> container) {
        Stream<AnnotationMirror> contained = find(on, container).stream().flatMap(list -> mirrors(list, "value"));
        return Stream.concat(find(on, type).stream(), contained);
    }

    /** Gives the qualified name of the type of an annotation. */
    static String name(AnnotationMirror mirror) {
        return type(mirror).getQualifiedName().toString();
    }

    /** Gives the type of an annotation. */
    static TypeElement type(AnnotationMirror mirror) {
        return (TypeElement) mirror.getAnnotationType().asElement();
    }

    /** Gives the value of an attribute, its default if it is not written; empty if there is no such attribute. */
    Optional<Object> value(AnnotationMirror mirror, String attribute) {
        Map<? extends ExecutableElement, ? extends AnnotationValue> values =
                elements.getElementValuesWithDefaults(mirror);
        return values.entrySet().stream()
                .filter(e -> e.getKey().getSimpleName().contentEquals(attribute))
                .<Object>map(e -> e.getValue().getValue())
                .findFirst();
    }

    /** Gives the elements of an attribute that is an array. */
    Stream<Object> array(AnnotationMirror mirror, String attribute) {
        return value(mirror, attribute).stream()
                .filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream())
                .map(element -> ((AnnotationValue) element).getValue());
    }

    /** Gives the texts of an attribute that is an array of texts. */
    List<String> texts(AnnotationMirror mirror, String attribute) {
        return array(mirror, attribute).map(Object::toString).toList();
    }

    /** Gives the annotations of an attribute that is an array of annotations. */
    Stream<AnnotationMirror> mirrors(AnnotationMirror mirror, String attribute) {
        return array(mirror, attribute)
                .filter(AnnotationMirror.class::isInstance)
                .map(AnnotationMirror.class::cast);
    }
}
