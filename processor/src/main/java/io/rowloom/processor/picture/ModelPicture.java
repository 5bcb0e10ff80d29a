package io.rowloom.processor.picture;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * A class that extends {@code Model}, or a record that is a table.
 *
 * @param element the class
 * @param type its name
 * @param companion the name of its companion
 * @param traits what else counts
 * @param properties its fields, inherited ones first
 * @param bases the classes between it and {@code Model} that it cannot be built on
 * @param ancestors the classes between it and {@code Model} that its package sees, the highest first
 * @param table what makes it a table, if it is one
 * @param record what it is as a record, if it is one
 */
public record ModelPicture(
        TypeElement element,
        ClassName type,
        ClassName companion,
        Traits traits,
        List<Property> properties,
        List<Base> bases,
        List<Ancestor> ancestors,
        Optional<TablePicture> table,
        Optional<RecordPicture> record) {

    /** Copies the lists. */
    public ModelPicture {
        properties = List.copyOf(properties);
        bases = List.copyOf(bases);
        ancestors = List.copyOf(ancestors);
    }

    /**
     * What else counts.
     *
     * @param isPublic whether every package sees it
     * @param isPrivate whether its own package does not see it
     * @param isAbstract whether it cannot be made
     * @param isInner whether it needs an outer object
     * @param isGeneric whether it has type parameters
     * @param constructor whether it has a constructor for generated code
     * @param guardComplete false if the class has constraints that only a validator can judge
     * @param deprecated whether its use would be warned of
     */
    public record Traits(
            boolean isPublic,
            boolean isPrivate,
            boolean isAbstract,
            boolean isInner,
            boolean isGeneric,
            boolean constructor,
            boolean guardComplete,
            boolean deprecated) {}

    /**
     * A base that something is wrong with.
     *
     * @param name its qualified name
     * @param fault what is wrong
     */
    public record Base(String name, Fault fault) {}

    /**
     * A class that the model extends.
     *
     * @param type its name
     * @param isPublic whether every package sees it
     */
    public record Ancestor(ClassName type, boolean isPublic) {}

    /** What can be wrong with a base. */
    public enum Fault {
        /** It was compiled without the processor. */
        NO_COMPANION,
        /** It is in another package and not public. */
        HIDDEN
    }

    /**
     * Tells where the columns of the fields begin.
     *
     * @return the position of the first
     */
    public int firstField() {
        return table.map(TablePicture::common)
                .orElseGet(() -> TablePicture.common(false))
                .size();
    }

    /**
     * Says whether rows count how often they were written.
     *
     * @return true for a table with {@code OptimisticLock}
     */
    public boolean versioned() {
        return table.isPresent() && table.get().versioned();
    }

    /**
     * Gives the properties with one column each, those of embedded records too.
     *
     * @return values and references in the order of the columns
     */
    public List<Property> columns() {
        return properties.stream().flatMap(ModelPicture::columns).toList();
    }

    private static Stream<Property> columns(Property property) {
        return switch (property) {
            case Property.Embedded embedded -> embedded.components().stream().flatMap(ModelPicture::columns);
            case Property.Unusable unusable -> Stream.empty();
            case Property.Many many -> Stream.empty();
            case Property.Value value -> Stream.of(value);
            case Property.Reference reference -> Stream.of(reference);
        };
    }

    /**
     * Gives the properties that are kept in columns.
     *
     * @return all but the lists of rows on the other side of a relation
     */
    public List<Property> stored() {
        return properties.stream()
                .filter(property -> !(property instanceof Property.Many))
                .toList();
    }

    /**
     * Gives the relations.
     *
     * @return references and lists of rows, in the order of the source
     */
    public List<Property> relations() {
        return properties.stream()
                .filter(property -> property instanceof Property.Many || property instanceof Property.Reference)
                .toList();
    }

    /**
     * Gives the properties, embedded records before their components.
     *
     * @return all of them
     */
    public List<Property> all() {
        return properties.stream().flatMap(ModelPicture::all).toList();
    }

    /**
     * Gives a property and, of an embedded record, its components.
     *
     * @param property the property
     * @return both
     */
    public static Stream<Property> all(Property property) {
        return property instanceof Property.Embedded embedded
                ? Stream.concat(
                        Stream.of(embedded), embedded.components().stream().flatMap(ModelPicture::all))
                : Stream.of(property);
    }
}
