package io.rowloom.meta;

import io.rowloom.error.MisuseException;
import io.rowloom.query.Column;
import io.rowloom.query.Relation;
import io.rowloom.state.HiddenState;
import io.rowloom.state.Identified;
import io.rowloom.state.RowState;
import io.rowloom.state.Snapshot;
import io.rowloom.state.UuidSource;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows are records. A record carries its id and its timestamps as components and nothing besides: it is
 * new as long as it has no {@code createdAt}, it does not know what was loaded, so that an update writes all columns, and
 * what a save gives is another record.
 *
 * @param <T> the record
 */
public abstract class RecordTable<T extends Record & Identified<?>> extends TableType<T> {

    /**
     * For generated code.
     *
     * @param type the record
     * @param fields the columns of the metamodel: id, createdAt, updatedAt, then the other components
     * @param definition what the database needs to know
     */
    protected RecordTable(Class<T> type, List<Column<T, ?>> fields, TableDefinition definition) {
        super(type, fields, definition);
    }

    /**
     * For generated code: a table with relations.
     *
     * @param type the record
     * @param fields the columns of the metamodel: id, createdAt, updatedAt, then the other components
     * @param definition what the database needs to know
     * @param relations the references and lists of the model, in the order of the source
     */
    protected RecordTable(
            Class<T> type, List<Column<T, ?>> fields, TableDefinition definition, List<Relation<T, ?>> relations) {
        super(type, fields, definition, relations);
    }

    @Override
    public final T create() {
        throw new MisuseException(
                this + " is a record, and a record has no constructor without arguments. Use create with values, or "
                        + this + "_.of(…).");
    }

    @Override
    public final T create(@Nullable Object[] values, BitSet given) {
        @Nullable Object[] all = new @Nullable Object[values.length];
        given.stream().forEach(position -> all[position] = values[position]);
        T row = imagined(all);
        Snapshot fresh = capture(row);
        fresh.carry(definition().idKind() == IdKind.UUID ? UuidSource.next() : null, null, null);
        fresh.stampVersion(0);
        return install(row, fresh);
    }

    @Override
    public final boolean keepsState() {
        return false;
    }

    @Override
    public final @Nullable RowState state(T row) {
        Snapshot values = capture(row);
        if (row.createdAt() == null) {
            return fresh(values);
        }
        if (values.idOrNull() == null || row.updatedAt() == null) {
            throw new MisuseException("this " + this + " has a createdAt and no "
                    + (row.updatedAt() == null ? "updatedAt" : "id")
                    + ", so it is neither new nor stored. Make new ones with " + this + "_.of(…) and changed ones with "
                    + this + "_.with(row).");
        }
        return values;
    }

    private @Nullable RowState fresh(Snapshot values) {
        if (values.version() != 0) {
            throw new MisuseException("this new " + this
                    + " has a version, and the first save gives it one. Give it 0, as " + this + "_.of(…) does.");
        }
        Object id = values.idOrNull();
        return switch (definition().idKind()) {
            case UUID -> id == null ? null : new RowState.Fresh((UUID) id);
            case GENERATED_LONG -> {
                if (id != null) {
                    throw new MisuseException(
                            "this new " + this + " has an id, and the store makes the ids of its table"
                                    + " (rule W05). Give it null, as " + this + "_.of(…) does.");
                }
                yield null;
            }
        };
    }

    @Override
    public final void remember(T row, @Nullable RowState state) {
        // a record is what its components say
    }

    @Override
    public final @Nullable Object firstId(T row) {
        return row.id();
    }

    @Override
    public final T withId(T row, UUID id) {
        if (row.createdAt() != null) {
            throw HiddenState.idIsKept(type());
        }
        Snapshot values = capture(row);
        values.identify(id);
        return install(row, values);
    }
}
