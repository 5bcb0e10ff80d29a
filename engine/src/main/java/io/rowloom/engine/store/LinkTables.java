package io.rowloom.engine.store;

import io.rowloom.error.MisuseException;
import io.rowloom.meta.Link;
import io.rowloom.meta.LinkType;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import io.rowloom.query.ComparableColumn;
import io.rowloom.query.ToMany;
import io.rowloom.query.ToOne;
import io.rowloom.query.ToOneLongRef;
import io.rowloom.query.ToOneRef;
import io.rowloom.relation.LinkTable;
import io.rowloom.state.ColumnType;
import io.rowloom.state.Identified;
import io.rowloom.state.Snapshot;
import java.util.UUID;

/** Finds the link table of a relation, seen from the side of the relation. */
public final class LinkTables {

    private LinkTables() {}

    /**
     * A link table, seen from one side.
     *
     * @param table the table
     * @param mirrored whether it belongs to the other side
     */
    public record Direction(LinkType table, boolean mirrored) {

        /**
         * Finds the column of the side from which the table is seen.
         *
         * @return the column with the ids of the rows that have the relation
         */
        public ComparableColumn<Link, Object> from() {
            return table.side(mirrored ? LinkType.OTHER : LinkType.OWN);
        }

        /**
         * Finds the column of the other side.
         *
         * @return the column with the ids of the rows that the relation leads to
         */
        public ComparableColumn<Link, Object> to() {
            return table.side(mirrored ? LinkType.OWN : LinkType.OTHER);
        }

        /**
         * Reads the id of this side from a link.
         *
         * @param link the link
         * @return the id of the row that has the relation
         */
        public Object from(Link link) {
            return mirrored ? link.other() : link.own();
        }

        /**
         * Reads the id of the other side from a link.
         *
         * @param link the link
         * @return the id of the row that the relation leads to
         */
        public Object to(Link link) {
            return mirrored ? link.own() : link.other();
        }

        /**
         * Makes the values of a new link.
         *
         * @param from the id of the row that has the relation
         * @param to the id of the row that it leads to
         * @return what is to be inserted
         */
        public Snapshot linking(Object from, Object to) {
            return mirrored ? table.linking(to, from) : table.linking(from, to);
        }
    }

    /**
     * The reference of a link to the row on one side of it.
     *
     * @param column the column of that side
     * @param relation the relation that leads to the row
     * @return the reference, as if the link had a field for it
     */
    @SuppressWarnings("unchecked") // the column has ids of the type that the table has
    public static ToOne<Link, ?> step(ComparableColumn<Link, Object> column, ToMany<?, ?> relation) {
        Class<?> target = relation.target();
        return column.type().kind() == ColumnType.Kind.UUID
                ? new ToOneRef<>(Link.class, column.field(), (Class<Identified<UUID>>) target, false)
                : new ToOneLongRef<>(Link.class, column.field(), (Class<Identified<Long>>) target, false);
    }

    /**
     * Finds the link table of a relation.
     *
     * @param relation the relation
     * @return its table, seen from the side of the relation
     * @throws MisuseException if the relation has none, because the rows of the other side refer to this one by themselves
     */
    public static Direction of(ToMany<?, ?> relation) {
        return switch (relation.through()) {
            case ToMany.Through.Links(LinkTable table) -> new Direction(find(relation.model(), table.name()), false);
            case ToMany.Through.Mirror(String field) -> mirrored(relation, field);
            case ToMany.Through.Reference(String field) ->
                throw new MisuseException(relation + " has no link table: its rows are those whose "
                        + relation.target().getSimpleName() + "." + field + " refers to the "
                        + relation.model().getSimpleName() + ". Set that reference and save the "
                        + relation.target().getSimpleName() + ".");
        };
    }

    private static Direction mirrored(ToMany<?, ?> relation, String field) {
        TableType<?> other = ModelTypes.table(relation.target());
        if (other.relation(field) instanceof ToMany<?, ?> many
                && many.through() instanceof ToMany.Through.Links(LinkTable table)) {
            return new Direction(find(relation.target(), table.name()), true);
        }
        throw new IllegalStateException(relation + " mirrors " + field + ", which has no link table");
    }

    private static LinkType find(Class<?> model, String name) {
        return ModelTypes.table(model).links().stream()
                .filter(link -> link.definition().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
