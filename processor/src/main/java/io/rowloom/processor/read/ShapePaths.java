package io.rowloom.processor.read;

import io.rowloom.processor.picture.Property;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Finds the ways that a name in camel case can mean: {@code authorName} is the {@code name} of the {@code author}. A name
 * may be cut before each of its capitals, so that there can be several; each cut makes it shorter, so that a way through
 * rows of the same table ends.
 */
final class ShapePaths {

    private final BiFunction<ShapeSource, Property.Reference, Optional<ShapeSource>> targets;

    /**
     * Makes a finder.
     *
     * @param targets gives the fields behind a reference, if they are known
     */
    ShapePaths(BiFunction<ShapeSource, Property.Reference, Optional<ShapeSource>> targets) {
        this.targets = targets;
    }

    /** Gives every way of two fields and more that the name can mean. */
    List<ShapePath> to(String name, ShapeSource source) {
        return further(name, new ShapePath(List.of(), List.of(), source, name)).toList();
    }

    private Stream<ShapePath> further(String name, ShapePath so) {
        return so.end().properties().stream()
                .filter(property -> begins(name, property.origin().property()))
                .flatMap(property -> step(so, property).stream()
                        .flatMap(next -> rests(name.substring(
                                        property.origin().property().length()))
                                .flatMap(rest -> ends(rest, next))));
    }

    private Stream<ShapePath> ends(String name, ShapePath so) {
        Stream<ShapePath> here = so.end().names().contains(name)
                ? Stream.of(new ShapePath(so.steps(), so.references(), so.end(), name))
                : Stream.empty();
        return Stream.concat(here, further(name, so));
    }

    private static boolean begins(String name, String field) {
        return name.length() > field.length()
                && name.startsWith(field)
                && Character.isUpperCase(name.charAt(field.length()));
    }

    /** A field that is called {@code URL} is not decapitalised in the name. */
    private static Stream<String> rests(String rest) {
        return Stream.of(rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1), rest);
    }

    private Optional<ShapePath> step(ShapePath so, Property property) {
        List<String> steps = appended(so.steps(), property.origin().property());
        return switch (property) {
            case Property.Reference one ->
                targets.apply(so.end(), one)
                        .map(end -> new ShapePath(steps, appended(so.references(), one.path()), end, ""));
            case Property.Embedded embedded ->
                Optional.of(new ShapePath(steps, so.references(), inside(so, embedded), ""));
            case Property.Value value -> Optional.empty();
            case Property.Many many -> Optional.empty();
            case Property.Unusable unusable -> Optional.empty();
        };
    }

    private static ShapeSource inside(ShapePath so, Property.Embedded embedded) {
        return new ShapeSource(
                so.end().owner(),
                embedded.record().simpleName(),
                embedded.components(),
                Optional.empty(),
                so.end().nullable() || embedded.nullable());
    }

    private static List<String> appended(List<String> list, String element) {
        return Stream.concat(list.stream(), Stream.of(element)).toList();
    }

    /** Gives the names of all ways of two fields, for a message. */
    Set<String> next(ShapeSource source) {
        Set<String> names = new LinkedHashSet<>();
        ShapePath begin = new ShapePath(List.of(), List.of(), source, "");
        for (Property property : source.properties()) {
            step(begin, property)
                    .ifPresent(next -> next.end()
                            .names()
                            .forEach(field -> names.add(property.origin().property()
                                    + field.substring(0, 1).toUpperCase(Locale.ROOT)
                                    + field.substring(1))));
        }
        return names;
    }
}
