package io.rowloom.engine.write;

import io.rowloom.Links;
import io.rowloom.engine.call.Caller;
import io.rowloom.engine.store.LinkTables;
import io.rowloom.engine.table.Rows;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.Violation;
import io.rowloom.meta.Link;
import io.rowloom.query.Condition;
import io.rowloom.query.ToMany;
import io.rowloom.spi.RowDelete;
import io.rowloom.spi.Select;
import io.rowloom.spi.StoreSession;
import io.rowloom.state.Identified;
import io.rowloom.state.Snapshot;
import io.rowloom.state.UuidSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The links of one row: a statement to see what is there, and one for each kind of change that is needed. */
public final class RowLinks<R extends Identified<?>> implements Links<R> {

    private final Caller caller;
    private final ToMany<?, R> relation;
    private final LinkTables.Direction direction;
    private final Object owner;

    public RowLinks(Caller caller, ToMany<?, R> relation, Object owner) {
        this.caller = caller;
        this.relation = relation;
        this.direction = LinkTables.of(relation);
        this.owner = owner;
    }

    @Override
    public int add(Collection<? extends R> rows) {
        Set<Object> wanted = ids(rows);
        return wanted.isEmpty()
                ? 0
                : caller.callAll(store -> {
                    existing(store, wanted).forEach(link -> wanted.remove(direction.to(link)));
                    return insert(store, wanted);
                });
    }

    @Override
    public int remove(Collection<? extends R> rows) {
        Set<Object> unwanted = ids(rows);
        return unwanted.isEmpty() ? 0 : caller.callAll(store -> delete(store, existing(store, unwanted)));
    }

    @Override
    public int replace(Collection<? extends R> rows) {
        Set<Object> wanted = ids(rows);
        return caller.callAll(store -> {
            List<Link> unwanted = new ArrayList<>();
            for (Link link : existing(store, null)) {
                if (!wanted.remove(direction.to(link))) {
                    unwanted.add(link);
                }
            }
            return delete(store, unwanted) + insert(store, wanted);
        });
    }

    private Set<Object> ids(Collection<? extends R> rows) {
        Set<Object> ids = new LinkedHashSet<>();
        rows.forEach(row -> ids.add(Rows.storedId(row, "linking " + relation)));
        return ids;
    }

    private List<Link> existing(StoreSession store, @Nullable Set<Object> others) {
        Condition<Link> where = direction.from().eq(owner);
        if (others != null) {
            where = where.and(new Condition.In<Link, Object>(direction.to(), List.copyOf(others), false));
        }
        return store.select(new Select<>(direction.table(), where, List.of(), 0, Select.UNLIMITED));
    }

    private int insert(StoreSession store, Set<Object> others) {
        if (others.isEmpty()) {
            return 0;
        }
        List<Snapshot> links = new ArrayList<>(others.size());
        for (Object other : others) {
            Snapshot link = direction.linking(owner, other);
            link.identify(UuidSource.next());
            link.stamp(caller.now(), caller.now());
            links.add(link);
        }
        try {
            store.insert(direction.table(), links);
        } catch (ForeignKeyViolationException e) {
            throw new ForeignKeyViolationException(
                    e.reason(),
                    new Violation(
                            relation.model().getSimpleName(), e.violation().constraint(), List.of(relation.field())),
                    e);
        }
        return links.size();
    }

    private int delete(StoreSession store, List<Link> links) {
        if (links.isEmpty()) {
            return 0;
        }
        int deleted = 0;
        for (int count : store.delete(
                direction.table(),
                links.stream().map(Link::id).map(RowDelete::of).toList())) {
            deleted += count;
        }
        return deleted;
    }
}
