package io.rowloom.memory.read;

import io.rowloom.engine.store.Membership;
import io.rowloom.memory.table.KeyRange;
import io.rowloom.memory.table.Root;
import io.rowloom.memory.table.Row;
import io.rowloom.memory.table.TableVersion;
import io.rowloom.meta.LinkType;
import io.rowloom.query.Column;
import io.rowloom.query.ToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Finds the rows on the many side of a relation by the index of the references to its row. */
final class Members {

    private final TableVersion referring;
    private final int owner;
    private final Function<Row, Row> member;

    private Members(TableVersion referring, int owner, Function<Row, Row> member) {
        this.referring = referring;
        this.owner = owner;
        this.member = member;
    }

    static Members of(Root root, ToMany<?, ?> relation) {
        Membership membership = Membership.of(relation);
        TableVersion target = root.table(membership.target());
        LinkType links = membership.links();
        Column<?, ?> far = membership.member();
        if (links == null || far == null) {
            return new Members(target, membership.target().position(membership.owner()), row -> row);
        }
        int place = links.position(far);
        return new Members(
                root.table(links),
                links.position(membership.owner()),
                link -> Objects.requireNonNull(target.find(Objects.requireNonNull(link.at(place)))));
    }

    List<Row> of(Row row) {
        List<Row> rows = new ArrayList<>();
        int index = referring.table().lookup(owner);
        KeyRange range = new KeyRange(referring.table().indexes().get(index).key(), List.of(row.id()), null, null);
        referring.by(index).visit(range, found -> {
            rows.add(member.apply(found));
            return true;
        });
        return rows;
    }
}
