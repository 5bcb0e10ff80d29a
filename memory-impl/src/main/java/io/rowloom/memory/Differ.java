package io.rowloom.memory;

import io.rowloom.engine.evaluate.Row;
import io.rowloom.engine.value.Ordering;
import io.rowloom.engine.value.Stored;
import io.rowloom.memory.table.Root;
import io.rowloom.memory.table.TableVersion;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out what differs between two versions of a store, or of two stores. A table that one of them lacks is empty there. */
final class Differ {

    private final List<RowDiff> rows = new ArrayList<>();

    private Differ() {}

    static Diff between(Root before, Root after) {
        Differ differ = new Differ();
        Map<String, TableVersion> left = new HashMap<>();
        before.versions().forEach(version -> left.put(name(version), version));
        for (TableVersion version : after.versions()) {
            TableVersion earlier = left.remove(name(version));
            differ.compare(earlier == null ? TableVersion.empty(version.table()) : earlier, version);
        }
        before.versions().stream()
                .filter(version -> left.containsKey(name(version)))
                .forEach(gone -> differ.compare(gone, TableVersion.empty(gone.table())));
        return new Diff(differ.rows);
    }

    private static String name(TableVersion version) {
        return version.table().definition().name();
    }

    private void compare(TableVersion before, TableVersion after) {
        String table = name(after);
        List<TableColumn> columns = after.table().columns();
        after.differences(before, (was, is) -> {
            if (was == null && is != null) {
                rows.add(new RowDiff.Inserted(table, is.id(), values(columns, is)));
            } else if (was != null && is == null) {
                rows.add(new RowDiff.Deleted(table, was.id(), values(columns, was)));
            } else if (was != null && is != null) {
                List<FieldDiff> fields = fields(columns, was, is);
                if (!fields.isEmpty()) {
                    rows.add(new RowDiff.Changed(table, is.id(), fields));
                }
            }
        });
    }

    private static Map<String, @Nullable Object> values(List<TableColumn> columns, Row row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (i != TableDefinition.ID) {
                values.put(columns.get(i).field(), value(columns.get(i), row.at(i)));
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private static List<FieldDiff> fields(List<TableColumn> columns, Row was, Row is) {
        List<FieldDiff> fields = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            TableColumn column = columns.get(i);
            if (!isSame(column, was.at(i), is.at(i))) {
                fields.add(new FieldDiff(column.field(), value(column, was.at(i)), value(column, is.at(i))));
            }
        }
        return fields;
    }

    private static boolean isSame(TableColumn column, @Nullable Object was, @Nullable Object is) {
        if (was == null || is == null) {
            return was == null && is == null;
        }
        return Ordering.of(column.type().kind()).compare(was, is) == 0;
    }

    private static @Nullable Object value(TableColumn column, @Nullable Object stored) {
        Object shown = Stored.shown(column.type().kind(), stored);
        return shown == null ? null : column.type().fromStore(shown);
    }
}
