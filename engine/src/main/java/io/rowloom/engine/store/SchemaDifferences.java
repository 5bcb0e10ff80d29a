package io.rowloom.engine.store;

import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.TableDefinition;
import java.util.ArrayList;
import java.util.List;

/** Finds in what a table that is there differs from one that is wanted. */
public final class SchemaDifferences {

    private final String table;
    private final List<String> found = new ArrayList<>();

    private SchemaDifferences(String table) {
        this.table = table;
    }

    /**
     * Compares two definitions.
     *
     * @param there the table that is there
     * @param wanted the table that is wanted
     * @return every difference in words; empty when there is none
     */
    public static List<String> between(TableDefinition there, TableDefinition wanted) {
        if (there.equals(wanted)) {
            return List.of();
        }
        SchemaDifferences differences = new SchemaDifferences(wanted.name());
        differences.compareColumns(words(there), words(wanted));
        differences.compare("index", there.indexes(), wanted.indexes());
        differences.compare("reference", keys(there), keys(wanted));
        return differences.found;
    }

    private static List<String> words(TableDefinition definition) {
        return definition.columns().stream().map(SchemaWords::column).toList();
    }

    private static List<String> keys(TableDefinition definition) {
        return definition.foreignKeys().stream().map(ForeignKey::toString).toList();
    }

    private void compareColumns(List<String> there, List<String> wanted) {
        compare("column", there, wanted);
        if (found.isEmpty() && !there.equals(wanted)) {
            found.add("table " + table + " has its columns in another order");
        }
    }

    private void compare(String what, List<?> there, List<?> wanted) {
        for (Object one : wanted) {
            if (!there.contains(one)) {
                found.add("table " + table + " lacks the " + what + " " + one);
            }
        }
        for (Object one : there) {
            if (!wanted.contains(one)) {
                found.add("table " + table + " has the " + what + " " + one + " that the class does not have");
            }
        }
    }
}
