package io.rowloom.memory.table;

import io.rowloom.engine.store.SchemaDifferences;
import io.rowloom.engine.store.SchemaWords;
import io.rowloom.engine.value.Semantics;
import io.rowloom.error.SchemaException;
import io.rowloom.error.Violation;
import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.SchemaDifference;
import io.rowloom.meta.TableType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** The tables that were created, and the references between them. It never changes. */
public final class Catalog {

    /** Generated ids begin somewhere behind this many. */
    private static final long MOST_SKIPPED_IDS = 1_000_000;

    private final Map<String, StoredTable> tables;
    private final List<List<Reference>> outgoing = new ArrayList<>();
    private final List<List<Reference>> incoming = new ArrayList<>();

    private Catalog(Map<String, StoredTable> tables) {
        this.tables = tables;
        tables.values().forEach(table -> {
            outgoing.add(new ArrayList<>());
            incoming.add(new ArrayList<>());
        });
        tables.values().forEach(this::connect);
    }

    static Catalog empty() {
        return new Catalog(Map.of());
    }

    private void connect(StoredTable child) {
        for (ForeignKey key : child.definition().foreignKeys()) {
            StoredTable parent = get(ModelTypes.table(key.target()));
            if (child.semantics().enforced(key)) {
                Reference reference = Reference.of(key, child, parent);
                outgoing.get(child.number()).add(reference);
                incoming.get(parent.number()).add(reference);
            }
        }
    }

    /**
     * Finds a table.
     *
     * @param type the table as the program knows it
     * @return the table that was created
     * @throws SchemaException if it was not created
     */
    public StoredTable get(TableType<?> type) {
        StoredTable table = tables.get(type.definition().name());
        if (table == null) {
            throw new SchemaException("no table " + type.definition().name() + " for " + type
                    + ": call db.createTables() first, or db.createTables(" + type + ".class, …).");
        }
        return table;
    }

    /** Adds the tables that are not there; refuses those that are there and differ. */
    Catalog with(List<? extends TableType<?>> types, Semantics semantics, long seed) {
        Map<String, StoredTable> all = new LinkedHashMap<>(tables);
        List<String> differences = new ArrayList<>();
        for (TableType<?> type : types) {
            String name = type.definition().name();
            StoredTable there = all.get(name);
            if (there == null) {
                all.put(name, new StoredTable(all.size(), type, semantics, firstId(seed, name)));
            } else {
                differences.addAll(SchemaDifferences.between(there.definition(), type.definition()));
            }
        }
        if (!differences.isEmpty()) {
            throw new SchemaException(
                    "tables are there with another shape than the classes want, and nothing was created: "
                            + String.join("; ", differences)
                            + ". Two classes that share a table must agree in everything; rename one of them with @TableName.");
        }
        return new Catalog(all);
    }

    /**
     * Compares tables with those that were created.
     *
     * @param types the tables that are wanted
     * @return every difference
     */
    public List<SchemaDifference> differences(List<? extends TableType<?>> types) {
        List<SchemaDifference> differences = new ArrayList<>();
        for (TableType<?> type : types) {
            StoredTable there = tables.get(type.definition().name());
            List<String> words = SchemaWords.of(type.definition());
            if (there == null) {
                String missing = "table " + type.definition().name() + " is not there for " + type;
                differences.add(new SchemaDifference(missing, words));
            } else {
                SchemaDifferences.between(there.definition(), type.definition())
                        .forEach(text -> differences.add(new SchemaDifference(text, words)));
            }
        }
        return differences;
    }

    private static long firstId(long seed, String name) {
        return new SplittableRandom(seed ^ name.hashCode()).nextLong(MOST_SKIPPED_IDS);
    }

    List<StoredTable> tables() {
        return List.copyOf(tables.values());
    }

    /**
     * Tells how the first reference of a table is violated.
     *
     * @param table the table
     * @param incoming whether it is a reference to the table, or else from it
     * @return the violation, or nothing where there is no such reference
     */
    public Optional<Violation> reference(StoredTable table, boolean incoming) {
        return (incoming ? incoming(table) : outgoing(table))
                .stream().findFirst().map(Reference::violation);
    }

    List<Reference> outgoing(StoredTable child) {
        return outgoing.get(child.number());
    }

    List<Reference> incoming(StoredTable parent) {
        return incoming.get(parent.number());
    }
}
