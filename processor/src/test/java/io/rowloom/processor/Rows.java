package io.rowloom.processor;

import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableType;
import io.rowloom.state.Snapshot;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One row of a compiled table, and what its generated code does with it. */
final class Rows<T> {

    private final TableType<T> table;
    private final T row;

    Rows(TableType<T> table, ClassLoader loader) throws ReflectiveOperationException {
        this.table = table;
        this.row = table.type()
                .cast(loader.loadClass(table.type().getName())
                        .getDeclaredConstructor()
                        .newInstance());
    }

    T row() {
        return row;
    }

    Rows<T> set(String name, Object value) throws ReflectiveOperationException {
        field(name).set(row, value);
        return this;
    }

    Object get(String name) throws ReflectiveOperationException {
        return field(name).get(row);
    }

    private Field field(String name) throws NoSuchFieldException {
        Class<?> type = row.getClass();
        while (type != null) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field;
                }
            }
            type = type.getSuperclass();
        }
        throw new NoSuchFieldException(name);
    }

    Snapshot prepared() {
        Snapshot snapshot = table.prepare(row);
        snapshot.identify(table.columns().get(0).type().javaType() == UUID.class ? new UUID(1, 2) : (Object) 5L);
        snapshot.stamp(1_000_001, 2_000_002);
        return snapshot;
    }

    boolean valid() {
        return table.valid(table.prepare(row));
    }

    /** What a store is given, by field. */
    Map<String, Object> written() {
        return written(prepared(), TableType.ALL);
    }

    Map<String, Object> written(Snapshot snapshot, long mask) {
        Map<Integer, Object> cells = new LinkedHashMap<>();
        table.write(snapshot, new Cells(cells), mask);
        Map<String, Object> byField = new LinkedHashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            TableColumn column = table.columns().get(i);
            if (cells.containsKey(i)) {
                byField.put(column.field(), cells.get(i));
            }
        }
        return byField;
    }

    /** Reads a row from what was written of this one. */
    T read() {
        Map<Integer, Object> cells = new LinkedHashMap<>();
        table.write(prepared(), new Cells(cells), TableType.ALL);
        return table.read(new Cells(cells));
    }
}
