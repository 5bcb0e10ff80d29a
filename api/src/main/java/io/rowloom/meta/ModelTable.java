package io.rowloom.meta;

import io.rowloom.query.Column;
import io.rowloom.query.Relation;
import io.rowloom.state.HiddenState;
import io.rowloom.state.RowState;
import io.rowloom.state.Snapshot;
import io.rowloom.state.Stateful;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows are objects of a class that extends {@code Model}: each keeps its hidden state, and a save changes
 * the very instance.
 *
 * @param <T> the class of the rows
 */
public abstract class ModelTable<T extends Stateful> extends TableType<T> {

    /**
     * For generated code.
     *
     * @param type the class of the rows
     * @param fields the columns of the metamodel: id, createdAt, updatedAt, then the fields
     * @param definition what the database needs to know
     */
    protected ModelTable(Class<T> type, List<Column<T, ?>> fields, TableDefinition definition) {
        super(type, fields, definition);
    }

    /**
     * For generated code: a table with relations.
     *
     * @param type the class of the rows
     * @param fields the columns of the metamodel: id, createdAt, updatedAt, then the fields
     * @param definition what the database needs to know
     * @param relations the references and lists of the model, in the order of the source
     */
    protected ModelTable(
            Class<T> type, List<Column<T, ?>> fields, TableDefinition definition, List<Relation<T, ?>> relations) {
        super(type, fields, definition, relations);
    }

    @Override
    public final T create(@Nullable Object[] values, BitSet given) {
        T row = create();
        @Nullable Object[] all = values(row);
        for (int i = given.nextSetBit(definition().firstField()); i >= 0; i = given.nextSetBit(i + 1)) {
            all[i] = values[i];
        }
        T filled = install(row, capture(imagined(all)));
        remember(filled, null);
        return filled;
    }

    @Override
    public final @Nullable Object[] initialValues() {
        return values(create());
    }

    @Override
    public final boolean keepsState() {
        return true;
    }

    @Override
    public final @Nullable RowState state(T row) {
        return HiddenState.of(row);
    }

    @Override
    public final void remember(T row, @Nullable RowState state) {
        HiddenState.set(row, state);
    }

    @Override
    public final @Nullable Object firstId(T row) {
        return switch (definition().idKind()) {
            case UUID -> HiddenState.uuid(row);
            case GENERATED_LONG -> null;
        };
    }

    @Override
    public final T withId(T row, UUID id) {
        HiddenState.assign(row, id);
        return row;
    }

    /**
     * Makes a row stored as of now, for generated code.
     *
     * @param row a new object, which gets the values
     * @param stored the values
     * @return the same object
     */
    protected final T stored(T row, Snapshot stored) {
        try {
            T filled = install(row, stored);
            HiddenState.set(filled, stored);
            return filled;
        } catch (RuntimeException refusal) {
            throw unreadable(stored, refusal);
        }
    }
}
