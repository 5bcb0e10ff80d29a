package io.rowloom.engine;

import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.state.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts what is referred to before what refers to it: tables by their foreign keys, rows of a table that refers to itself
 * by their values. Where a circle allows no such order, the order of the input decides.
 */
final class ReferenceOrder {

    private ReferenceOrder() {}

    /** The tables and all that they refer to, each behind those that it refers to. */
    static List<TableType<?>> withTargets(Collection<? extends TableType<?>> tables) {
        Set<TableType<?>> ordered = new LinkedHashSet<>();
        Set<TableType<?>> visited = new HashSet<>();
        for (TableType<?> table : tables) {
            visit(table, visited, ordered);
        }
        return List.copyOf(ordered);
    }

    /** The tables, all that they refer to, and last the link tables among them. */
    static List<TableType<?>> complete(Collection<? extends TableType<?>> tables) {
        List<TableType<?>> complete = withTargets(tables);
        Set<TableType<?>> links = new LinkedHashSet<>();
        while (complete.stream().flatMap(table -> table.links().stream()).anyMatch(link -> !links.contains(link))) {
            complete.forEach(table -> links.addAll(table.links()));
            List<TableType<?>> more = new ArrayList<>(complete);
            links.forEach(
                    link -> link.definition().foreignKeys().forEach(key -> more.add(ModelTypes.table(key.target()))));
            complete = withTargets(more);
        }
        List<TableType<?>> all = new ArrayList<>(complete);
        all.addAll(links);
        return List.copyOf(all);
    }

    private static void visit(TableType<?> table, Set<TableType<?>> visited, Set<TableType<?>> ordered) {
        if (visited.add(table)) {
            for (ForeignKey key : table.definition().foreignKeys()) {
                visit(ModelTypes.table(key.target()), visited, ordered);
            }
            ordered.add(table);
        }
    }

    /** The same tables, each behind those that it refers to. */
    static List<TableType<?>> of(Collection<? extends TableType<?>> tables) {
        List<TableType<?>> ordered = new ArrayList<>(withTargets(tables));
        ordered.retainAll(tables);
        return ordered;
    }

    /** The same rows of one table, each behind the one that it refers to. */
    static <R> List<R> rows(TableType<?> table, List<R> rows, Function<R, Snapshot> values) {
        List<Integer> own = selfReferences(table);
        if (own.isEmpty() || rows.size() < 2) {
            return rows;
        }
        Map<Object, R> byId = new HashMap<>();
        rows.stream()
                .filter(row -> values.apply(row).hasId())
                .forEach(row -> byId.put(values.apply(row).id(), row));
        Set<R> ordered = new LinkedHashSet<>();
        for (R row : rows) {
            placeWithParents(row, ordered, current -> parents(table, own, values.apply(current), byId));
        }
        return List.copyOf(ordered);
    }

    private static List<Integer> selfReferences(TableType<?> table) {
        List<Integer> positions = new ArrayList<>();
        for (ForeignKey key : table.definition().foreignKeys()) {
            if (key.target() == table.type()) {
                positions.add(positionOf(table, key.field()));
            }
        }
        return positions;
    }

    private static int positionOf(TableType<?> table, String field) {
        Column<?, ?> column = table.columns().stream()
                .filter(candidate -> candidate.field().equals(field))
                .findFirst()
                .orElseThrow()
                .column();
        return table.position(column);
    }

    private static <R> List<R> parents(TableType<?> table, List<Integer> own, Snapshot row, Map<Object, R> byId) {
        List<R> parents = new ArrayList<>();
        for (int position : own) {
            Object reference = ColumnValues.read(table, row, position);
            R parent = reference == null ? null : byId.get(reference);
            if (parent != null) {
                parents.add(parent);
            }
        }
        return parents;
    }

    /** Walks up the references without recursion, since a chain may be as long as the list. */
    private static <R> void placeWithParents(R start, Set<R> ordered, Function<R, List<R>> parentsOf) {
        List<R> chain = new ArrayList<>(List.of(start));
        Set<R> onChain = new HashSet<>(chain);
        while (!chain.isEmpty()) {
            R current = chain.getLast();
            R next = null;
            for (R parent : parentsOf.apply(current)) {
                if (!ordered.contains(parent) && onChain.add(parent)) {
                    next = parent;
                    break;
                }
            }
            if (next == null) {
                ordered.add(chain.removeLast());
            } else {
                chain.add(next);
            }
        }
    }
}
