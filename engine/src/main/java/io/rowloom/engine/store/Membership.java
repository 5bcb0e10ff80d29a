package io.rowloom.engine.store;

import io.rowloom.meta.LinkType;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.query.ToMany;
import io.rowloom.query.ToOne;
import org.jspecify.annotations.Nullable;

/**
 * How the rows on the many side of a relation are found, the same for every store.
 *
 * @param target the table of the rows
 * @param links the link table between the two sides, or null where the rows refer themselves
 * @param owner the column, of the link table or else of the target, with the id of the row whose relation it is
 * @param member the column of the link table with the id of the row on the many side; null without a link table
 */
public record Membership(
        TableType<?> target,
        @Nullable LinkType links,
        Column<?, ?> owner,
        @Nullable Column<?, ?> member) {

    /**
     * Finds out how the rows of a relation are found.
     *
     * @param relation the relation
     * @return the tables and columns
     */
    public static Membership of(ToMany<?, ?> relation) {
        TableType<?> target = ModelTypes.table(relation.target());
        if (relation.through() instanceof ToMany.Through.Reference(String field)) {
            return new Membership(target, null, ((ToOne<?, ?>) target.relation(field)).key(), null);
        }
        LinkTables.Direction links = LinkTables.of(relation);
        return new Membership(target, links.table(), links.from(), links.to());
    }
}
