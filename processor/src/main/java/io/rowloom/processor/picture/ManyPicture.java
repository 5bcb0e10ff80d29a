package io.rowloom.processor.picture;

import com.palantir.javapoet.TypeName;
import io.rowloom.meta.IdKind;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the other side of a field of type {@code Many}.
 *
 * @param target the table of the rows
 * @param name its simple name
 * @param words names as columns would have them
 * @param table the name of its table
 * @param id how its rows get their ids
 * @param declared what the annotations of the field say
 * @param fields the fields of that table
 */
public record ManyPicture(
        TypeName target,
        String name,
        Words words,
        String table,
        IdKind id,
        Declared declared,
        List<Counterpart> fields) {

    /** Copies the list. */
    public ManyPicture {
        fields = List.copyOf(fields);
    }

    /**
     * Names as columns would have them, in lower_snake.
     *
     * @param own that of the class with the field
     * @param target that of the other class
     * @param field that of the field
     */
    public record Words(String own, String target, String field) {}

    /**
     * What the annotations of the field say.
     *
     * @param mappedBy the field of the other side that it mirrors
     * @param linked whether there is a link table
     * @param table the name that is given to the link table, empty for none
     */
    public record Declared(Optional<String> mappedBy, boolean linked, String table) {}

    /**
     * A field of the other side.
     *
     * @param name its name
     * @param kind what it is to this side
     */
    public record Counterpart(String name, Kind kind) {}

    /** What a field of the other side is to this side. */
    public enum Kind {
        /** A reference to this table. */
        REFERENCE,
        /** A list of rows of this table with a link table of its own. */
        LINKS,
        /** Nothing. */
        OTHER
    }

    /**
     * Says whether this side has a link table of its own.
     *
     * @return true for links that mirror no other field
     */
    public boolean ownsLinks() {
        return declared.linked() && declared.mappedBy().isEmpty();
    }
}
