package io.rowloom.processor.read;

import io.rowloom.LongTable;
import io.rowloom.Model;
import io.rowloom.UuidTable;
import io.rowloom.query.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Walks up and down the classes of a model. */
public final class Hierarchy {

    private final Elements elements;
    private final Types types;

    /**
     * Makes a walker.
     *
     * @param elements of the compiler
     * @param types of the compiler
     */
    public Hierarchy(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /**
     * Says whether a class extends {@code Model}.
     *
     * @param type a class
     * @return true if it does
     */
    public boolean isModel(TypeElement type) {
        return type.getKind() == ElementKind.CLASS
                && chain(type).stream().anyMatch(c -> named(superclass(c), Model.class));
    }

    /**
     * Says whether a type is a record that is a table.
     *
     * @param type any type
     * @return true if it is a record with a mixin
     */
    public boolean isRecordTable(TypeElement type) {
        return type.getKind() == ElementKind.RECORD
                && (find(type.asType(), UuidTable.class).isPresent()
                        || find(type.asType(), LongTable.class).isPresent());
    }

    private static boolean named(Optional<TypeElement> type, Class<?> name) {
        return type.filter(t -> t.getQualifiedName().contentEquals(name.getCanonicalName()))
                .isPresent();
    }

    /**
     * Gives the classes of a model.
     *
     * @param model a class
     * @return those between {@code Model} (without it) and the class itself, the highest first; of a record itself alone
     */
    public List<TypeElement> chain(TypeElement model) {
        List<TypeElement> chain = new ArrayList<>();
        Optional<TypeElement> next = Optional.of(model);
        while (next.isPresent()
                && !named(next, Model.class)
                && !named(next, Record.class)
                && !named(next, Object.class)) {
            chain.add(0, next.get());
            next = superclass(next.get());
        }
        return chain;
    }

    private static Optional<TypeElement> superclass(TypeElement type) {
        return type.getSuperclass() instanceof DeclaredType declared
                ? Optional.of((TypeElement) declared.asElement())
                : Optional.empty();
    }

    /**
     * Says whether a class or the type of one of its fields is not there yet: another processor may still write it.
     *
     * @param type a class
     * @return true if something is missing
     */
    public boolean isUnresolved(TypeElement type) {
        return chain(type).stream().anyMatch(c -> c.getSuperclass().getKind() == TypeKind.ERROR)
                || ((isModel(type) || isRecordTable(type) || isShape(type))
                        && chain(type).stream().flatMap(c -> fields(c).stream()).anyMatch(this::isUnresolved));
    }

    private static boolean isShape(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(mirror -> Annotations.name(mirror).equals(Shape.class.getCanonicalName()));
    }

    private boolean isUnresolved(VariableElement field) {
        return isUnresolved(field.asType());
    }

    private boolean isUnresolved(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR
                || (type instanceof DeclaredType declared
                        && (declared.getTypeArguments().stream().anyMatch(this::isUnresolved)
                                || hasUnresolved((TypeElement) declared.asElement())));
    }

    /** A record may be embedded, and need its components. */
    private static boolean hasUnresolved(TypeElement record) {
        return record.getRecordComponents().stream()
                .anyMatch(component -> component.asType().getKind() == TypeKind.ERROR);
    }

    /**
     * Gives the fields that are data.
     *
     * @param type a class
     * @return those that are neither static nor transient, in the order of the source
     */
    public List<VariableElement> fields(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                .filter(field -> !field.getModifiers().contains(Modifier.TRANSIENT))
                .toList();
    }

    /**
     * Gives the methods of a class.
     *
     * @param type a class
     * @return its own ones that are neither static nor private
     */
    public List<ExecutableElement> methods(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
                .filter(method -> !method.getModifiers().contains(Modifier.PRIVATE))
                .toList();
    }

    /**
     * Gives all interfaces of a class.
     *
     * @param type a class
     * @return those of its bases and of interfaces too
     */
    public Set<TypeElement> interfaces(TypeElement type) {
        Set<TypeElement> found = new LinkedHashSet<>();
        collect(type.asType(), found);
        return found;
    }

    private void collect(TypeMirror type, Set<TypeElement> found) {
        for (TypeMirror parent : types.directSupertypes(type)) {
            if (parent instanceof DeclaredType declared) {
                TypeElement element = (TypeElement) declared.asElement();
                if (element.getKind() != ElementKind.INTERFACE || found.add(element)) {
                    collect(parent, found);
                }
            }
        }
    }

    /**
     * Finds how a class names a generic interface.
     *
     * @param type a class
     * @param mixin the interface
     * @return the interface with its argument, if the class has it
     */
    public Optional<DeclaredType> find(TypeMirror type, Class<?> mixin) {
        for (TypeMirror parent : types.directSupertypes(type)) {
            if (parent instanceof DeclaredType declared) {
                if (named(Optional.of((TypeElement) declared.asElement()), mixin)) {
                    return Optional.of(declared);
                }
                Optional<DeclaredType> higher = find(parent, mixin);
                if (higher.isPresent()) {
                    return higher;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Gives the package of an element.
     *
     * @param element any element
     * @return its package
     */
    public PackageElement packageOf(Element element) {
        return elements.getPackageOf(element);
    }

    /** What is around an element that is no module: a class or a package. */
    private static Element around(Element element) {
        return Objects.requireNonNull(element.getEnclosingElement(), "an element of a class or package is in one");
    }

    /**
     * Gives the class of a member.
     *
     * @param member a field, a method, a component or a nested class
     * @return the class or record that declares it
     */
    public static TypeElement owner(Element member) {
        return (TypeElement) around(member);
    }

    /**
     * Says whether every package sees a class.
     *
     * @param type a class
     * @return true if it and all classes around it are public
     */
    public static boolean isPublic(Element type) {
        return everyEnclosing(type, Modifier.PUBLIC);
    }

    private static boolean everyEnclosing(Element type, Modifier modifier) {
        return type instanceof PackageElement
                || (type.getModifiers().contains(modifier) && everyEnclosing(around(type), modifier));
    }

    /**
     * Says whether its own package does not see a class.
     *
     * @param type a class
     * @return true if it or a class around it is private
     */
    public static boolean isPrivate(Element type) {
        return !(type instanceof PackageElement)
                && (type.getModifiers().contains(Modifier.PRIVATE) || isPrivate(around(type)));
    }
}
