package io.rowloom.processor.picture;

import java.util.List;
import java.util.stream.Stream;

/**
 * The names of a link table and of what is in it.
 *
 * @param property the field that has it
 * @param table the name of the table
 * @param own the column of the side that has it
 * @param other the column of the other side
 */
public record LinkPicture(Property.Many property, String table, String own, String other) {

    /**
     * Names the link tables of a model.
     *
     * @param model the class
     * @param table what makes it a table
     * @return one for each field that has a link table
     */
    public static List<LinkPicture> of(ModelPicture model, TablePicture table) {
        return model.properties().stream()
                .flatMap(property -> property instanceof Property.Many many ? Stream.of(many) : Stream.empty())
                .filter(many -> many.many().ownsLinks())
                .map(many -> of(table, many))
                .toList();
    }

    private static LinkPicture of(TablePicture table, Property.Many property) {
        ManyPicture many = property.many();
        String given = many.declared().table();
        String own = many.words().own() + "_id";
        String plain = many.words().target() + "_id";
        String other = plain.equals(own) ? many.words().field() + "_id" : plain;
        return new LinkPicture(
                property,
                given.isEmpty() ? table.name() + "_" + many.table() : given,
                own,
                other.equals(own) ? "other_" + own : other);
    }

    /**
     * Names the unique index over both columns.
     *
     * @return its name
     */
    public String pair() {
        return ShortName.of("uq_" + table + "_" + own + "_" + other);
    }

    /**
     * Names the index over the column of the other side.
     *
     * @return its name
     */
    public String lookup() {
        return ShortName.of("ix_" + table + "_" + other);
    }

    /**
     * Names a foreign key.
     *
     * @param column {@link #own()} or {@link #other()}
     * @return its name
     */
    public String key(String column) {
        return ShortName.of("fk_" + table + "_" + column);
    }

    /**
     * Gives the names of all its keys.
     *
     * @return the names, which are to be unique in the schema
     */
    public Stream<String> keys() {
        return Stream.of(pair(), lookup(), key(own), key(other));
    }
}
