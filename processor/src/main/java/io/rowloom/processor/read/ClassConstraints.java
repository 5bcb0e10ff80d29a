package io.rowloom.processor.read;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** Looks for constraints that belong to no column: on classes, on interfaces, on methods that are no accessors. */
final class ClassConstraints {

    private final Hierarchy hierarchy;
    private final ConstraintReader constraints;
    private final AccessReader access;

    ClassConstraints(Hierarchy hierarchy, ConstraintReader constraints, AccessReader access) {
        this.hierarchy = hierarchy;
        this.constraints = constraints;
        this.access = access;
    }

    /** Says whether there are none on a class (without its bases) and on all its interfaces. */
    boolean complete(TypeElement type) {
        return Stream.concat(Stream.of(type), hierarchy.interfaces(type).stream())
                .allMatch(each -> constraints.hasNone(each) && hasNone(each, accessors(each)));
    }

    private Set<Element> accessors(TypeElement type) {
        Stream<? extends Element> getters = hierarchy.fields(type).stream()
                .filter(field -> field.getModifiers().contains(Modifier.PRIVATE))
                .flatMap(field -> access.getter(type, field).stream());
        Stream<? extends Element> components =
                type.getRecordComponents().stream().map(component -> component.getAccessor());
        return Stream.concat(getters, components).collect(Collectors.toSet());
    }

    private boolean hasNone(TypeElement type, Set<Element> accessors) {
        List<ExecutableElement> methods = ElementFilter.methodsIn(type.getEnclosedElements());
        Stream<? extends Element> fields = ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getModifiers().contains(Modifier.TRANSIENT));
        return fields.allMatch(field -> constraints.hasNone(field) && constraints.hasNone(field.asType()))
                && methods.stream()
                        .filter(method -> !accessors.contains(method))
                        .filter(ClassConstraints::isProperty)
                        .allMatch(m -> constraints.hasNone(m) && constraints.hasNone(m.getReturnType()));
    }

    private static boolean isProperty(ExecutableElement method) {
        return method.getParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID
                && !method.getModifiers().contains(Modifier.STATIC);
    }
}
