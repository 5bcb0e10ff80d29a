package io.rowloom.engine.table;

import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.LinkType;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import io.rowloom.relation.OnDelete.Action;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What deleting from a table may lead to. Databases carry out a cascade themselves, and two of them fail where it is
 * deep, or where a restricting reference leads from a row that the cascade is about to reach: they look at rows one by
 * one, in an order of their own. For tables where either may happen the engine finds the rows first and deletes them one
 * level after the other (rules C10, C16). Link tables need no help: nothing refers to a link. Any thread may ask.
 */
public final class Cascades {

    /** The most levels that every database takes (rule C10). */
    private static final int MOST_LEVELS = 14;

    private final List<TableType<?>> tables;
    private final Map<TableType<?>, Boolean> known = new ConcurrentHashMap<>();

    /**
     * A reference, seen from the table that is referred to.
     *
     * @param child the table that refers
     * @param key the reference
     */
    public record Incoming(TableType<?> child, ForeignKey key) {}

    public Cascades(Collection<TableType<?>> tables) {
        List<TableType<?>> own = new ArrayList<>(tables.size());
        for (TableType<?> table : tables) {
            if (!(table instanceof LinkType)) {
                own.add(table);
            }
        }
        this.tables = List.copyOf(own);
    }

    /** The references to a table that do something on delete. */
    public List<Incoming> incoming(TableType<?> parent, Action action) {
        List<Incoming> incoming = new ArrayList<>();
        for (TableType<?> child : tables) {
            for (ForeignKey key : child.definition().foreignKeys()) {
                if (key.onDelete() == action && key.target().equals(parent.type())) {
                    incoming.add(new Incoming(child, key));
                }
            }
        }
        return incoming;
    }

    /** Says whether deletes of a table are not to be left to the database alone. */
    public boolean needHelp(TableType<?> table) {
        return known.computeIfAbsent(table, this::findOut);
    }

    private boolean findOut(TableType<?> table) {
        Set<TableType<?>> reached = new LinkedHashSet<>();
        Set<TableType<?>> level = new LinkedHashSet<>(Set.of(table));
        for (int depth = 0; !level.isEmpty(); depth++) {
            if (depth > MOST_LEVELS) {
                return true;
            }
            Set<TableType<?>> next = new LinkedHashSet<>();
            level.forEach(parent -> incoming(parent, Action.CASCADE).forEach(each -> next.add(each.child())));
            reached.addAll(next);
            level = next;
        }
        return reached.stream().anyMatch(child -> restricts(child, table) || restricts(child, reached))
                || restricts(table, reached);
    }

    private static boolean restricts(TableType<?> child, TableType<?> parent) {
        return restricts(child, Set.of(parent));
    }

    private static boolean restricts(TableType<?> child, Set<TableType<?>> parents) {
        return child.definition().foreignKeys().stream()
                .filter(key -> key.onDelete() == Action.RESTRICT)
                .anyMatch(key -> parents.contains(ModelTypes.table(key.target())));
    }
}
