package io.rowloom.json;

import io.rowloom.Table;
import io.rowloom.state.Stateful;

/** Tells models from other types. */
final class Models {

    private Models() {}

    /** Says whether a type has a companion that knows its values: a class that extends {@code Model}, or a record that is a table. */
    static boolean isModel(Class<?> type) {
        return (Stateful.class.isAssignableFrom(type) && type != Stateful.class && type != io.rowloom.Model.class)
                || (type.isRecord() && Table.class.isAssignableFrom(type));
    }
}
