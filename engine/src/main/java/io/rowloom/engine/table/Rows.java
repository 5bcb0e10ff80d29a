package io.rowloom.engine.table;

import io.rowloom.LongTable;
import io.rowloom.UuidTable;
import io.rowloom.error.MisuseException;
import io.rowloom.state.Identified;
import org.jspecify.annotations.Nullable;

/** What the engine asks of rows whatever they are made of. */
public final class Rows {

    private Rows() {}

    /** Says whether a row was never stored. */
    static boolean isNew(@Nullable Object row) {
        return switch (row) {
            case UuidTable<?> table -> table.createdAt() == null;
            case LongTable<?> table -> table.createdAt() == null;
            case null, default -> false;
        };
    }

    /** The id of a row that is stored. */
    public static Object id(Object row) {
        if (row instanceof Identified<?> identified) {
            return identified.id();
        }
        throw new IllegalStateException(row.getClass().getName() + " has no id");
    }

    /** The id of a row that is to be stored, for a call that names it so. */
    public static Object storedId(@Nullable Object row, String call) {
        if (row == null) {
            throw new MisuseException(call + " expects rows and got null. Check for null before.");
        }
        if (isNew(row)) {
            throw new MisuseException(call + " expects a " + row.getClass().getSimpleName()
                    + " that was read or saved and found a new one, which is in no table. Save it first.");
        }
        return id(row);
    }
}
