package io.rowloom.memory.mutant;

import io.rowloom.engine.value.Semantics;
import io.rowloom.meta.SchemaDifference;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Begin;
import io.rowloom.spi.Store;
import io.rowloom.spi.StoreSession;
import io.rowloom.tx.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What databases do to names, and must not. */
final class NameMutants {

    private static final int MOST = 40;

    private static final TablesDecorated.Change CUT = new TablesDecorated.Change() {
        @Override
        public <T> TableType<T> of(TableType<T> table) {
            return TableDecorator.of(table, NameMutants::cut);
        }
    };

    private NameMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.ofStore("B04", "long names of tables are cut", CutNames::new),
                Mutant.of("B05", "a name in camel case is not found", lost("foo_bar", "fooBar")),
                Mutant.of("B06", "a reserved word names nothing", lost("order", "order")));
    }

    private static Semantics lost(String name, String field) {
        return Broken.stored(
                (TableColumn column) ->
                        column.name().equals(name) || column.field().equals(field),
                value -> value instanceof Integer ? Integer.valueOf(0) : value instanceof String ? "" : value);
    }

    private static TableDefinition cut(TableDefinition table) {
        String name = table.name().length() > MOST ? table.name().substring(0, MOST) : table.name();
        return new TableDefinition(
                name, table.idKind(), table.columns(), table.indexes(), table.foreignKeys(), table.embedded());
    }

    /** Knows only the beginning of a name, so that two tables become one. */
    private record CutNames(Store store) implements Store {

        @Override
        public String name() {
            return store.name();
        }

        @Override
        public Set<Capability> capabilities() {
            return store.capabilities();
        }

        @Override
        public StoreSession open(Begin begin) {
            return new TablesDecorated(store.open(begin), CUT);
        }

        @Override
        public void createTables(List<TableType<?>> tables) {
            List<TableType<?>> cut = new ArrayList<>();
            for (TableType<?> table : tables) {
                TableType<?> known = CUT.of(table);
                if (cut.stream()
                        .noneMatch(other -> other.definition()
                                .name()
                                .equals(known.definition().name()))) {
                    cut.add(known);
                }
            }
            store.createTables(cut);
        }

        @Override
        public List<SchemaDifference> differences(List<TableType<?>> tables) {
            return store.differences(tables);
        }

        @Override
        public List<String> ddl(List<TableType<?>> tables) {
            return store.ddl(tables);
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
