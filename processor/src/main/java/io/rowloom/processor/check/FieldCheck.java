package io.rowloom.processor.check;

import com.palantir.javapoet.TypeName;
import io.rowloom.processor.picture.Access;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Origin;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.read.Hierarchy;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Looks at each field: its type, and whether generated code gets at it. */
final class FieldCheck {

    private final ModelPicture model;
    private final Problems problems;

    FieldCheck(ModelPicture model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    /** Names a property by the class that declares it. */
    static String label(Property property) {
        return property.origin().declaredIn().simpleName() + "."
                + property.origin().property();
    }

    void check() {
        for (Property property : model.all()) {
            if (property instanceof Property.Unusable unusable) {
                say(property, UnusableType.message(unusable, label(property)));
            }
            access(property);
            nullness(property);
            visibility(property);
        }
        shadows();
    }

    private void access(Property property) {
        Origin origin = property.origin();
        if (origin.traits().isFinal()) {
            say(
                    property,
                    label(property)
                            + " is final, and reading a row sets it. Remove final, or make it static if it is a constant.");
        } else if (origin.access() instanceof Access.None none) {
            say(
                    property,
                    label(property) + " is private and has no " + missing(none) + ". Make it package-private, or add "
                            + accessors(origin, none) + ".");
        }
    }

    private static String missing(Access.None none) {
        if (none.hasGetter()) {
            return "setter";
        }
        return none.hasSetter() ? "getter" : "getter and no setter";
    }

    private static String accessors(Origin origin, Access.None none) {
        String name = origin.property();
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        String type = UnusableType.simple(origin.type());
        String prefix = origin.type().equals(TypeName.BOOLEAN) ? " is" : " get";
        String getter = type + " " + name + "() or " + type + prefix + capital + "()";
        String setter = "void set" + capital + "(" + type + ")";
        if (none.hasGetter()) {
            return setter;
        }
        return none.hasSetter() ? getter : getter + ", and " + setter;
    }

    private void nullness(Property property) {
        TypeName type = property.origin().type();
        if (property.nullable() && type.isPrimitive()) {
            say(
                    property,
                    label(property) + " is @Nullable and of type " + type + ", which is never null. Write @Nullable "
                            + UnusableType.simple(type.box()) + " "
                            + property.origin().property() + ".");
        }
        Element element = property.origin().element();
        Stream.concat(element.getAnnotationMirrors().stream(), element.asType().getAnnotationMirrors().stream())
                .map(FieldCheck::name)
                .filter(name -> name.endsWith(".Nullable") && !name.equals(Nullable.class.getName()))
                .forEach(name -> say(
                        property,
                        label(property) + " is annotated with " + name
                                + ", which does not make its column nullable. Use " + Nullable.class.getName() + "."));
    }

    private static String name(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    private void visibility(Property property) {
        types(property.origin().element().asType())
                .filter(type -> !sees(type))
                .forEach(type -> say(
                        property,
                        label(property) + " has the type " + type.getSimpleName() + ", which "
                                + model.companion().simpleName() + " cannot see. Make " + type.getSimpleName()
                                + " public."));
    }

    private static Stream<TypeElement> types(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? Stream.concat(
                        Stream.of((TypeElement) declared.asElement()),
                        declared.getTypeArguments().stream().flatMap(FieldCheck::types))
                : Stream.empty();
    }

    private boolean sees(TypeElement type) {
        boolean near = com.palantir.javapoet.ClassName.get(type)
                .packageName()
                .equals(model.type().packageName());
        return Hierarchy.isPublic(type) || (near && !Hierarchy.isPrivate(type));
    }

    private void shadows() {
        Map<String, Property> byName = new HashMap<>();
        for (Property property : model.properties()) {
            Property hidden = byName.put(property.path(), property);
            if (hidden != null) {
                say(
                        property,
                        label(property) + " hides " + label(hidden)
                                + ", so that a row would have two values of one name. Rename one of them.");
            }
        }
    }

    private void say(Property property, String message) {
        problems.add(model.element(), property.origin().element(), message);
    }
}
