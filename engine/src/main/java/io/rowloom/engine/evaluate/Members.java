package io.rowloom.engine.evaluate;

import io.rowloom.engine.store.Membership;
import io.rowloom.meta.LinkType;
import io.rowloom.query.Column;
import io.rowloom.query.ToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Finds the rows on the many side of a relation by the references to its row. */
final class Members {

    private final TableRows referring;
    private final int owner;
    private final Function<Row, Row> member;

    private Members(TableRows referring, int owner, Function<Row, Row> member) {
        this.referring = referring;
        this.owner = owner;
        this.member = member;
    }

    static Members of(Picture picture, ToMany<?, ?> relation) {
        Membership membership = Membership.of(relation);
        TableRows target = picture.table(membership.target());
        LinkType links = membership.links();
        Column<?, ?> far = membership.member();
        if (links == null || far == null) {
            return new Members(target, membership.target().position(membership.owner()), row -> row);
        }
        int place = links.position(far);
        return new Members(
                picture.table(links),
                links.position(membership.owner()),
                link -> Objects.requireNonNull(target.find(Objects.requireNonNull(link.at(place)))));
    }

    List<Row> of(Row row) {
        List<Row> rows = new ArrayList<>();
        referring.referring(owner, row.id(), found -> rows.add(member.apply(found)));
        return rows;
    }
}
