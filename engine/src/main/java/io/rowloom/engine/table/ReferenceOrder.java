package io.rowloom.engine.table;

import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts tables behind those that they refer to by their foreign keys. Where a circle allows no such order, the order of the
 * input decides; {@link RowOrder} looks at the rows then.
 */
public final class ReferenceOrder {

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
    public static List<TableType<?>> complete(Collection<? extends TableType<?>> tables) {
        List<TableType<?>> complete = withTargets(tables);
        Set<TableType<?>> links = new LinkedHashSet<>();
        while (addLinks(complete, links)) {
            List<TableType<?>> more = new ArrayList<>(complete);
            links.forEach(
                    link -> link.definition().foreignKeys().forEach(key -> more.add(ModelTypes.table(key.target()))));
            complete = withTargets(more);
        }
        List<TableType<?>> all = new ArrayList<>(complete);
        all.addAll(links);
        return List.copyOf(all);
    }

    /** Adds the link tables of tables; says whether one was not known. */
    private static boolean addLinks(List<TableType<?>> tables, Set<TableType<?>> links) {
        boolean added = false;
        for (TableType<?> table : tables) {
            added |= links.addAll(table.links());
        }
        return added;
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
    public static List<TableType<?>> of(Collection<? extends TableType<?>> tables) {
        if (tables.size() < 2) {
            return List.copyOf(tables); // most calls are about one table
        }
        List<TableType<?>> ordered = new ArrayList<>(withTargets(tables));
        ordered.retainAll(tables);
        return ordered;
    }

    /**
     * The same tables in groups, each behind those that it refers to; tables that lead to one another in a circle are in one
     * group. What leads to one another leads to the same tables, and what leads to a table leads to more than that one does.
     */
    public static List<List<TableType<?>>> groups(Collection<? extends TableType<?>> tables) {
        if (tables.size() < 2) {
            return tables.isEmpty() ? List.of() : List.of(List.copyOf(tables));
        }
        Map<Set<TableType<?>>, List<TableType<?>>> groups = new LinkedHashMap<>();
        for (TableType<?> table : of(tables)) {
            groups.computeIfAbsent(reached(table, tables), first -> new ArrayList<>())
                    .add(table);
        }
        List<Set<TableType<?>>> order = new ArrayList<>(groups.keySet());
        order.sort(Comparator.comparingInt(Set::size));
        return order.stream()
                .map(reached -> groups.getOrDefault(reached, List.of()))
                .toList();
    }

    /** A table, and those among some that its references lead to. */
    private static Set<TableType<?>> reached(TableType<?> from, Collection<? extends TableType<?>> among) {
        Set<TableType<?>> reached = new HashSet<>(Set.of(from));
        Deque<TableType<?>> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            for (ForeignKey key : next.remove().definition().foreignKeys()) {
                TableType<?> target = ModelTypes.table(key.target());
                if (among.contains(target) && reached.add(target)) {
                    next.add(target);
                }
            }
        }
        return reached;
    }

    /** Says whether the rows of a group of tables need an order of their own. */
    public static boolean isCircular(List<TableType<?>> group) {
        TableType<?> first = group.getFirst();
        return group.size() > 1
                || first.definition().foreignKeys().stream().anyMatch(key -> key.target() == first.type());
    }
}
