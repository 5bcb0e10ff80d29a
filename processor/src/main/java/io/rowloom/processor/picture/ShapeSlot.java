package io.rowloom.processor.picture;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * One component of a shape.
 *
 * @param component the component
 * @param content where its value comes from
 */
public record ShapeSlot(Component component, Content content) {

    /**
     * A component.
     *
     * @param element the component
     * @param record the simple name of its record
     * @param name its name
     * @param type its type
     * @param nullable whether it is annotated with JSpecify's {@code @Nullable}
     */
    public record Component(Element element, String record, String name, TypeName type, boolean nullable) {}

    /**
     * A field that a value comes from.
     *
     * @param owner the simple name of the table
     * @param path the field, with that of the embedded record before it
     * @param type its type
     * @param nullable whether it may be null
     */
    public record Field(String owner, String path, TypeName type, boolean nullable) {}

    /** Where the value of a component comes from. */
    public sealed interface Content {

        /**
         * Gives the records inside.
         *
         * @return the record that is made of it, or nothing
         */
        default List<ShapeTree> trees() {
            return switch (this) {
                case Group group -> List.of(group.tree);
                case Row row -> List.of(row.tree);
                case Rows rows -> List.of(rows.tree);
                case Unknown unknown -> List.of();
                case Faulty faulty -> List.of();
                case Far far -> far.content.trees();
                case Ambiguous ambiguous -> List.of();
                case Value value -> List.of();
                case Key key -> List.of();
                case Misfit misfit -> List.of();
                case Unfit unfit -> List.of();
            };
        }
    }

    /**
     * From nowhere: no field has this name.
     *
     * @param owner the table or embedded record
     * @param names the fields that it has
     * @param further the names of paths of two fields
     */
    public record Unknown(String owner, List<String> names, Set<String> further) implements Content {
        /** Copies the collections. */
        public Unknown {
            names = List.copyOf(names);
            further = Set.copyOf(further);
        }
    }

    /**
     * From one of several: the name can be read as more than one path.
     *
     * @param owner the table or embedded record
     * @param paths the paths, in the form {@code author.name}
     */
    public record Ambiguous(String owner, List<String> paths) implements Content {
        /** Copies the list. */
        public Ambiguous {
            paths = List.copyOf(paths);
        }
    }

    /**
     * From a row behind one reference or more.
     *
     * @param references the fields that refer, in their order
     * @param content what is taken of the last row
     */
    public record Far(List<String> references, Content content) implements Content {
        /** Copies the list. */
        public Far {
            references = List.copyOf(references);
        }
    }

    /** From a field that is wrong itself, of which the model's own check tells. */
    public record Faulty() implements Content {}

    /**
     * From a column.
     *
     * @param field the field
     */
    public record Value(Field field) implements Content {}

    /**
     * The reference as such.
     *
     * @param field the field
     */
    public record Key(Field field) implements Content {}

    /**
     * From the columns of an embedded record.
     *
     * @param field the field
     * @param presence the columns of which one has a value where the record is there; empty if it always is
     * @param tree the record
     */
    public record Group(Field field, List<String> presence, ShapeTree tree) implements Content {
        /** Copies the list. */
        public Group {
            presence = List.copyOf(presence);
        }
    }

    /**
     * From the row that is referred to.
     *
     * @param field the field
     * @param tree the record
     */
    public record Row(Field field, ShapeTree tree) implements Content {}

    /**
     * From the rows of a list.
     *
     * @param field the field
     * @param tree the record of each row
     */
    public record Rows(Field field, ShapeTree tree) implements Content {}

    /**
     * From a field that the type of the component does not go with.
     *
     * @param field the field
     * @param kind what the field is
     * @param target the simple name of the table or record behind it
     */
    public record Misfit(Field field, Kind kind, String target) implements Content {}

    /** What a field is that a component takes wrongly. */
    public enum Kind {
        /** A reference. */
        ONE,
        /** A list of rows. */
        MANY,
        /** An embedded record. */
        EMBEDDED
    }

    /**
     * A record inside that cannot be made.
     *
     * @param record its simple name
     * @param fault why not
     * @param target the simple name of the table that its relation leads to
     */
    public record Unfit(String record, Fault fault, String target) implements Content {}

    /** Why a record inside cannot be made. */
    public enum Fault {
        /** It contains itself. */
        ITSELF,
        /** It has type parameters. */
        GENERIC,
        /** The package of the shape does not see it. */
        HIDDEN,
        /** Its annotation names another table. */
        OTHER_TABLE
    }
}
