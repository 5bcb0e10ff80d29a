package io.rowloom.engine.table;

import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.TableType;
import io.rowloom.relation.OnDelete.Action;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds tables that nobody has named and that deletes may lead to all the same: another program, or another run of this one,
 * has created them, and they refer to tables that are in use here.
 */
public final class Referrers {

    private Referrers() {}

    /**
     * Finds them.
     *
     * @param used the tables in use
     * @param known every table that the program knows
     * @param isThere asks the store whether it has a table, as the program knows it
     */
    public static Set<TableType<?>> of(
            Collection<TableType<?>> used, Collection<TableType<?>> known, Predicate<TableType<?>> isThere) {
        Set<String> names = new HashSet<>();
        Set<Class<?>> reached = new HashSet<>();
        used.forEach(table -> {
            names.add(table.definition().name());
            reached.add(table.type());
        });
        Set<TableType<?>> found = new LinkedHashSet<>();
        List<TableType<?>> further = new ArrayList<>();
        for (TableType<?> table : known) {
            if (!names.contains(table.definition().name())) {
                further.add(table);
            }
        }
        while (!further.isEmpty()) {
            List<TableType<?>> next =
                    further.stream().filter(table -> refersTo(table, reached)).toList();
            further = next.isEmpty()
                    ? List.of()
                    : further.stream().filter(table -> !next.contains(table)).toList();
            next.stream().filter(isThere).forEach(table -> {
                found.add(table);
                reached.add(table.type());
            });
        }
        return found;
    }

    private static boolean refersTo(TableType<?> table, Set<Class<?>> targets) {
        return table.definition().foreignKeys().stream()
                .filter(key -> key.onDelete() != Action.SET_NULL)
                .map(ForeignKey::target)
                .anyMatch(targets::contains);
    }
}
