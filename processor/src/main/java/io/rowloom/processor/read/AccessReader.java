package io.rowloom.processor.read;

import io.rowloom.processor.picture.Access;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Finds out how generated code gets at a field. */
final class AccessReader {

    private final Hierarchy hierarchy;
    private final Types types;

    AccessReader(Hierarchy hierarchy, Types types) {
        this.hierarchy = hierarchy;
        this.types = types;
    }

    /** The way from the companion of a model, which stands beside it. */
    Access from(TypeElement model, VariableElement field) {
        TypeElement owner = Hierarchy.owner(field);
        Access near = near(owner, field);
        boolean sees = hierarchy.packageOf(model).equals(hierarchy.packageOf(owner)) || isPublic(near, owner, field);
        return sees || near instanceof Access.None
                ? near
                : new Access.Delegate(
                        Names.companion(owner), field.getSimpleName().toString());
    }

    /** The way from any package, none if there is none. */
    Access publicly(VariableElement field) {
        TypeElement owner = Hierarchy.owner(field);
        Access near = near(owner, field);
        return isPublic(near, owner, field) ? near : new Access.None(false, false);
    }

    /** The way from the own package. */
    private Access near(TypeElement owner, VariableElement field) {
        if (!field.getModifiers().contains(Modifier.PRIVATE)) {
            return new Access.Direct(field.getSimpleName().toString());
        }
        Optional<ExecutableElement> getter = getter(owner, field);
        Optional<ExecutableElement> setter = setter(owner, field);
        return getter.isPresent() && setter.isPresent()
                ? new Access.Methods(name(getter.get()), name(setter.get()))
                : new Access.None(getter.isPresent(), setter.isPresent());
    }

    private boolean isPublic(Access access, TypeElement owner, VariableElement field) {
        return switch (access) {
            case Access.Direct direct -> field.getModifiers().contains(Modifier.PUBLIC);
            case Access.Methods methods ->
                Stream.concat(getter(owner, field).stream(), setter(owner, field).stream())
                        .allMatch(method -> method.getModifiers().contains(Modifier.PUBLIC));
            default -> false;
        };
    }

    /** The accessors of a field, if it is private. */
    Stream<ExecutableElement> methods(VariableElement field) {
        TypeElement owner = Hierarchy.owner(field);
        return field.getModifiers().contains(Modifier.PRIVATE)
                ? Stream.concat(getter(owner, field).stream(), setter(owner, field).stream())
                : Stream.empty();
    }

    Optional<ExecutableElement> getter(TypeElement owner, VariableElement field) {
        String name = field.getSimpleName().toString();
        Stream<String> names = field.asType().getKind() == TypeKind.BOOLEAN
                ? Stream.of(name, "is" + capital(name), "get" + capital(name))
                : Stream.of(name, "get" + capital(name));
        return names.flatMap(n -> methods(owner, n, List.of()))
                .filter(method -> same(method.getReturnType(), field.asType()))
                .findFirst();
    }

    Optional<ExecutableElement> setter(TypeElement owner, VariableElement field) {
        String name = field.getSimpleName().toString();
        return Stream.of("set" + capital(name), name)
                .flatMap(n -> methods(owner, n, List.of(field.asType())))
                .findFirst();
    }

    private Stream<ExecutableElement> methods(TypeElement owner, String name, List<TypeMirror> parameters) {
        return hierarchy.methods(owner).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .filter(method -> takes(method, parameters) && !throwsChecked(method));
    }

    private boolean takes(ExecutableElement method, List<TypeMirror> parameters) {
        return method.getParameters().size() == parameters.size()
                && (parameters.isEmpty() || same(method.getParameters().get(0).asType(), parameters.get(0)));
    }

    static boolean throwsChecked(ExecutableElement method) {
        return !method.getThrownTypes().isEmpty();
    }

    private boolean same(TypeMirror a, TypeMirror b) {
        return types.isSameType(types.erasure(a), types.erasure(b));
    }

    private static String name(ExecutableElement method) {
        return method.getSimpleName().toString();
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
