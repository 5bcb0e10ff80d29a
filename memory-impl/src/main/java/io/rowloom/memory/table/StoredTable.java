package io.rowloom.memory.table;

import io.rowloom.engine.store.ConstraintNames;
import io.rowloom.engine.value.Semantics;
import io.rowloom.error.Violation;
import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import java.util.ArrayList;
import java.util.List;

/** A table that was created: its definition, its indexes and where its ids begin; not its rows. */
public final class StoredTable {

    private final int number;
    private final TableType<?> type;
    private final Semantics semantics;
    private final List<StoredIndex> indexes;
    private final KeyColumn id;
    private final long lastId;

    StoredTable(int number, TableType<?> type, Semantics semantics, long lastId) {
        this.number = number;
        this.type = type;
        this.semantics = semantics;
        this.id = column(TableDefinition.ID);
        this.indexes = indexes(type.definition());
        this.lastId = lastId;
    }

    int number() {
        return number;
    }

    TableType<?> type() {
        return type;
    }

    Semantics semantics() {
        return semantics;
    }

    /**
     * Tells the definition.
     *
     * @return the definition
     */
    public TableDefinition definition() {
        return type.definition();
    }

    /**
     * Tells the columns.
     *
     * @return the columns by position
     */
    public List<TableColumn> columns() {
        return type.definition().columns();
    }

    /**
     * Names the model.
     *
     * @return the simple name of its class
     */
    public String model() {
        return type.type().getSimpleName();
    }

    /**
     * Tells the indexes.
     *
     * @return the index of the id, then those of the definition, then those that references need besides
     */
    public List<StoredIndex> indexes() {
        return indexes;
    }

    /** The number before the first id that is generated. */
    long lastId() {
        return lastId;
    }

    KeyColumn id() {
        return id;
    }

    int position(String field) {
        for (int i = 0; i < columns().size(); i++) {
            if (columns().get(i).field().equals(field)) {
                return i;
            }
        }
        throw new IllegalStateException("the definition of " + definition().name() + " has no field " + field);
    }

    /** The place, among the indexes, of one that finds the rows with a value of a field. */
    int lookup(String field) {
        return lookup(position(field));
    }

    /**
     * Finds an index that finds the rows with a value of a column.
     *
     * @param position the place of a column that refers to another table
     * @return the place of the index in {@link #indexes()}
     */
    public int lookup(int position) {
        for (int i = 0; i < indexes.size(); i++) {
            if (indexes.get(i).key().getFirst().position() == position) {
                return i;
            }
        }
        throw new IllegalStateException("no index of " + definition().name() + " begins with its column " + position);
    }

    /**
     * Tells how the first unique key of the table is violated.
     *
     * @return that of the definition, or else that of the id
     */
    public Violation uniqueViolation() {
        IndexDefinition first = definition().indexes().stream()
                .filter(IndexDefinition::unique)
                .findFirst()
                .orElse(indexes.getFirst().definition());
        return new Violation(model(), first.name(), first.fields());
    }

    /** The index of a name. */
    StoredIndex index(String name) {
        return indexes.stream()
                .filter(index -> index.definition().name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("no index of " + definition().name() + " is named " + name));
    }

    private List<StoredIndex> indexes(TableDefinition definition) {
        List<IndexDefinition> all = new ArrayList<>();
        all.add(new IndexDefinition(
                ConstraintNames.primaryKey(definition.name()),
                List.of(columns().getFirst().field()),
                true));
        all.addAll(definition.indexes());
        for (ForeignKey key : definition.foreignKeys()) {
            if (!beginsWith(all, key.field())) {
                all.add(new IndexDefinition(key.name(), List.of(key.field()), false));
            }
        }
        List<StoredIndex> stored = new ArrayList<>(all.size());
        all.forEach(index -> stored.add(index(index)));
        return List.copyOf(stored);
    }

    private static boolean beginsWith(List<IndexDefinition> indexes, String field) {
        for (IndexDefinition index : indexes) {
            if (index.fields().getFirst().equals(field)) {
                return true;
            }
        }
        return false;
    }

    private StoredIndex index(IndexDefinition index) {
        List<KeyColumn> key = new ArrayList<>(index.fields().size());
        index.fields().forEach(field -> key.add(column(position(field))));
        return new StoredIndex(index, key, semantics);
    }

    private KeyColumn column(int position) {
        return new KeyColumn(
                position, semantics.order(columns().get(position).type().kind()));
    }
}
