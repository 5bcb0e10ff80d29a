package com.example.journal;

import io.rowloom.engine.evaluate.Picture;
import io.rowloom.engine.store.SchemaWords;
import io.rowloom.error.SchemaException;
import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.SchemaDifference;
import io.rowloom.meta.TableType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All tables at one moment. It never changes: a statement makes the next one, a commit shows it to everybody, and a savepoint is one reference.
 *
 * @param byName the tables by their names
 * @param types the classes for which tables were created since the file was opened, by the names of the tables
 */
record Tables(Map<String, Table> byName, Map<String, TableType<?>> types) implements Picture {

    /** A reference from one table to another: which column of the child holds the id of a row of the parent. */
    record Reference(ForeignKey key, TableType<?> child, int position) {}

    // @start region="picture"
    @Override
    public Table table(TableType<?> type) {
        String name = type.definition().name();
        Table table = byName.get(name);
        if (table == null || !types.containsKey(name)) {
            throw new SchemaException("no table " + name + " for " + type + ": call db.createTables() first.");
        }
        return table;
    }
    // @end region="picture"

    /** Adds the tables that are not there, or refuses all. */
    Tables with(List<TableType<?>> wanted) {
        List<SchemaDifference> refused = differences(wanted).stream()
                .filter(difference -> !difference.text().startsWith(MISSING))
                .toList();
        if (!refused.isEmpty()) {
            throw new SchemaException("tables are there with another shape than the classes want, and nothing was created: "
                    + String.join("; ", refused.stream().map(SchemaDifference::text).toList()));
        }
        Map<String, Table> tables = new HashMap<>(byName);
        Map<String, TableType<?>> known = new HashMap<>(types);
        for (TableType<?> type : wanted) {
            String name = type.definition().name();
            tables.computeIfAbsent(name, missing -> new Table(name, words(type), new TreeMap<>()));
            known.put(name, type);
        }
        return new Tables(Map.copyOf(tables), Map.copyOf(known));
    }

    private static final String MISSING = "there is no table ";

    List<SchemaDifference> differences(List<TableType<?>> wanted) {
        List<SchemaDifference> differences = new ArrayList<>();
        for (TableType<?> type : wanted) {
            String name = type.definition().name();
            Table there = byName.get(name);
            if (there == null) {
                differences.add(new SchemaDifference(MISSING + name + " for " + type, words(type)));
            } else if (!there.words().equals(words(type))) {
                String text = "table " + name + " is " + there.words() + ", and " + type + " wants " + words(type);
                differences.add(new SchemaDifference(text, words(type)));
            }
        }
        return differences;
    }

    static List<String> words(TableType<?> type) {
        return SchemaWords.of(type.definition());
    }

    /** The references that lead away from a table. */
    List<Reference> from(TableType<?> child) {
        return child.definition().foreignKeys().stream()
                .map(key -> new Reference(key, child, Statement.position(child, key.field())))
                .toList();
    }

    /** The references that lead to a table, those of one child after the other. */
    List<Reference> to(TableType<?> parent) {
        return types.values().stream()
                .sorted(Comparator.comparing(type -> type.definition().name()))
                .flatMap(child -> from(child).stream())
                .filter(reference -> ModelTypes.table(reference.key().target()) == parent)
                .toList();
    }
}
