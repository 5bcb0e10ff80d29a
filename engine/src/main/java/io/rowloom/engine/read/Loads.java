package io.rowloom.engine.read;

import io.rowloom.engine.call.Caller;
import io.rowloom.engine.store.LinkTables;
import io.rowloom.engine.table.LoadedLists;
import io.rowloom.engine.table.References;
import io.rowloom.engine.table.Rows;
import io.rowloom.error.StaleRowException;
import io.rowloom.meta.Link;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.query.Condition;
import io.rowloom.query.Fetch;
import io.rowloom.query.Order;
import io.rowloom.query.Relation;
import io.rowloom.query.ToMany;
import io.rowloom.query.ToOne;
import io.rowloom.relation.Many;
import io.rowloom.relation.RowRef;
import io.rowloom.spi.Begin;
import io.rowloom.spi.Select;
import io.rowloom.state.Identified;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Loads relations. Level by level, one statement asks for what all rows of a level lack, in parts of {@link io.rowloom.spi.Store#listLength()} ids; a
 * link table takes a statement of its own before that of the rows behind it. Within one load a row is one object, however
 * many others refer to it. What lies behind a relation is loaded before the relation is put into its rows, so that it
 * works for rows that cannot be changed too: they are replaced by their loaded copies.
 */
public final class Loads {

    private final Caller caller;

    public Loads(Caller caller) {
        this.caller = caller;
    }

    /** Loads into rows of one table; gives the rows in their order, copies where rows cannot be changed. */
    public <T> List<T> load(TableType<T> table, List<T> rows, List<? extends Fetch<?>> what) {
        List<T> loaded = rows;
        if (!rows.isEmpty()) {
            for (Fetches fetches : Fetches.of(table, what)) {
                loaded = switch (fetches.relation()) {
                    case ToOne<?, ?> one -> references(table, loaded, one, fetches.next());
                    case ToMany<?, ?> many -> lists(table, loaded, many, fetches.next());
                };
            }
        }
        return loaded;
    }

    private <T, R extends Identified<?>> List<T> references(
            TableType<T> table, List<T> rows, ToOne<?, R> relation, List<Fetch<?>> next) {
        Set<Object> missing = new LinkedHashSet<>();
        Set<R> known = identities();
        for (T row : rows) {
            RowRef<?> reference = References.of(table, row, relation);
            if (reference != null && reference.isLoaded()) {
                known.add(relation.target().cast(reference.get()));
            } else if (reference != null) {
                missing.add(reference.key());
            }
        }
        TableType<R> target = ModelTypes.table(relation.target());
        List<R> found = byId(target, missing);
        IdentityHashMap<R, R> deeper = deeper(target, known, found, next);
        Map<Object, R> byId = new HashMap<>();
        found.forEach(row -> byId.put(Rows.id(row), deeper.getOrDefault(row, row)));
        return each(rows, row -> refer(table, row, relation, byId, deeper));
    }

    private static <T, R extends Identified<?>> T refer(
            TableType<T> table, T row, ToOne<?, R> relation, Map<Object, R> byId, IdentityHashMap<R, R> deeper) {
        RowRef<?> reference = References.of(table, row, relation);
        if (reference == null) {
            return row;
        }
        R now = reference.isLoaded() ? deeper.get(relation.target().cast(reference.get())) : byId.get(reference.key());
        if (now != null) {
            return table.relate(row, relation.field(), References.to(now));
        }
        if (reference.isLoaded()) {
            return row;
        }
        throw new StaleRowException(
                table.type(),
                "loading " + relation + " found no " + relation.target().getSimpleName() + " with the id "
                        + reference.key() + ": it was deleted after the " + table
                        + " was read, or the reference names an id that was never stored. Read the " + table
                        + " again.");
    }

    private <T, R extends Identified<?>> List<T> lists(
            TableType<T> table, List<T> rows, ToMany<?, R> relation, List<Fetch<?>> next) {
        Set<Object> missing = new LinkedHashSet<>();
        Set<R> known = identities();
        for (T row : rows) {
            List<R> members = members(table, row, relation);
            if (members == null) {
                missing.add(Rows.storedId(row, "loading " + relation));
            } else {
                known.addAll(members);
            }
        }
        TableType<R> target = ModelTypes.table(relation.target());
        Map<Object, List<R>> found = byOwner(target, relation, missing);
        IdentityHashMap<R, R> deeper =
                deeper(target, known, next.isEmpty() ? List.of() : distinct(found.values()), next);
        return each(rows, row -> list(table, row, relation, found, deeper));
    }

    private static <T, R extends Identified<?>> T list(
            TableType<T> table,
            T row,
            ToMany<?, R> relation,
            Map<Object, List<R>> found,
            IdentityHashMap<R, R> deeper) {
        List<R> members = members(table, row, relation);
        if (members == null) {
            members = found.getOrDefault(Rows.id(row), List.of());
        } else if (deeper.isEmpty()) {
            return row;
        }
        List<R> now = deeper.isEmpty() ? members : each(members, one -> deeper.getOrDefault(one, one));
        return table.relate(row, relation.field(), LoadedLists.of(relation, now));
    }

    /** The same row may be in several lists. */
    private static <R> Set<R> distinct(Collection<List<R>> lists) {
        Set<R> distinct = identities();
        lists.forEach(distinct::addAll);
        return distinct;
    }

    /** The rows that a list has, or null if it is not loaded. */
    private static <T, R extends Identified<?>> @Nullable List<R> members(
            TableType<T> table, T row, ToMany<?, R> relation) {
        return table.related(row, relation.field()) instanceof Many<?> many && many.isLoaded()
                ? many.get().stream().map(relation.target()::cast).toList()
                : null;
    }

    private <R extends Identified<?>> Map<Object, List<R>> byOwner(
            TableType<R> target, ToMany<?, R> relation, Set<Object> owners) {
        return switch (relation.through()) {
            case ToMany.Through.Reference(String field) -> byReference(target, target.relation(field), owners);
            case ToMany.Through.Links links -> byLink(target, LinkTables.of(relation), owners);
            case ToMany.Through.Mirror mirror -> byLink(target, LinkTables.of(relation), owners);
        };
    }

    private <R extends Identified<?>> Map<Object, List<R>> byReference(
            TableType<R> target, Relation<R, ?> back, Set<Object> owners) {
        Map<Object, List<R>> found = new HashMap<>();
        for (R row : select(target, ((ToOne<R, ?>) back).key(), owners, id(target))) {
            RowRef<?> reference = References.of(target, row, back);
            if (reference != null) {
                found.computeIfAbsent(reference.key(), first -> new ArrayList<>())
                        .add(row);
            }
        }
        return found;
    }

    private <R extends Identified<?>> Map<Object, List<R>> byLink(
            TableType<R> target, LinkTables.Direction links, Set<Object> owners) {
        Map<Object, List<Object>> others = new LinkedHashMap<>();
        Set<Object> ids = new LinkedHashSet<>();
        for (Link link : select(links.table(), links.from(), owners, links.to())) {
            others.computeIfAbsent(links.from(link), first -> new ArrayList<>()).add(links.to(link));
            ids.add(links.to(link));
        }
        Map<Object, R> rows = new HashMap<>();
        byId(target, ids).forEach(row -> rows.put(Rows.id(row), row));
        Map<Object, List<R>> found = new HashMap<>();
        others.forEach((owner, behind) -> found.put(
                owner, behind.stream().filter(rows::containsKey).map(rows::get).toList()));
        return found;
    }

    /** Loads what lies behind; tells which rows were replaced by copies. */
    @SuppressWarnings("ReferenceEquality") // a copy of a row equals the row
    private <R> IdentityHashMap<R, R> deeper(
            TableType<R> target, Set<R> known, Collection<R> found, List<Fetch<?>> next) {
        IdentityHashMap<R, R> replaced = new IdentityHashMap<>();
        if (next.isEmpty()) {
            return replaced;
        }
        List<R> all = new ArrayList<>(known);
        all.addAll(found);
        List<R> loaded = load(target, all, next);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) != loaded.get(i)) {
                replaced.put(all.get(i), loaded.get(i));
            }
        }
        return replaced;
    }

    private <R> List<R> byId(TableType<R> target, Set<Object> ids) {
        return select(target, id(target), ids, null);
    }

    private <R> List<R> select(
            TableType<R> table, Column<R, ?> column, Set<Object> values, @Nullable Column<R, ?> orderBy) {
        List<Object> all = List.copyOf(values);
        List<Order<? super R>> orders = orderBy == null ? List.of() : List.of(orderBy.asc());
        int most = caller.listLength();
        if (!all.isEmpty() && all.size() <= most) {
            return some(table, column, all, orders);
        }
        List<R> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += most) {
            found.addAll(some(table, column, all.subList(from, Math.min(all.size(), from + most)), orders));
        }
        return found;
    }

    private <R> List<R> some(
            TableType<R> table, Column<R, ?> column, List<Object> values, List<Order<? super R>> orders) {
        Select<R> select = new Select<>(table, new Condition.In<>(column, values, false), orders, 0, Select.UNLIMITED);
        return caller.call(Begin.READ, store -> store.select(select));
    }

    private static <R> Column<R, ?> id(TableType<R> table) {
        return table.fields().get(TableDefinition.ID);
    }

    private static <R> Set<R> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static <R> List<R> each(List<R> rows, UnaryOperator<R> change) {
        List<R> changed = new ArrayList<>(rows.size());
        rows.forEach(row -> changed.add(change.apply(row)));
        return changed;
    }
}
