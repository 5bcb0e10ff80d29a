package io.rowloom.processor.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds the classes of a compilation, round by round; those that wait for classes yet to be written come again. */
public final class ModelFinder {

    private final Elements elements;
    private final Hierarchy hierarchy;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> waiting = new TreeSet<>();

    /**
     * Makes a finder.
     *
     * @param elements of the compiler
     * @param hierarchy walks the classes
     */
    public ModelFinder(Elements elements, Hierarchy hierarchy) {
        this.elements = elements;
        this.hierarchy = hierarchy;
    }

    /**
     * Finds the types of a round, nested ones too.
     *
     * @param round the round
     * @return new types, and older ones that had to wait and now need not
     */
    public List<TypeElement> types(RoundEnvironment round) {
        List<TypeElement> found = new ArrayList<>();
        for (String name : waiting) {
            found.add(elements.getTypeElement(name));
        }
        ElementFilter.typesIn(round.getRootElements()).stream()
                .flatMap(ModelFinder::withNested)
                .forEach(found::add);
        waiting.clear();
        found.forEach(type -> seen.add(type.getQualifiedName().toString()));
        found.removeIf(type -> hierarchy.isUnresolved(type)
                && waiting.add(type.getQualifiedName().toString()));
        return found;
    }

    private static Stream<TypeElement> withNested(Element type) {
        return Stream.concat(
                Stream.of((TypeElement) type),
                ElementFilter.typesIn(type.getEnclosedElements()).stream().flatMap(ModelFinder::withNested));
    }

    /**
     * Says whether a type is part of this compilation.
     *
     * @param type any type
     * @return true if a round had it
     */
    public boolean isSource(TypeElement type) {
        return isSource(type.getQualifiedName().toString());
    }

    /**
     * Says whether a type is part of this compilation.
     *
     * @param name its qualified name
     * @return true if a round had it
     */
    public boolean isSource(String name) {
        return seen.contains(name);
    }
}
