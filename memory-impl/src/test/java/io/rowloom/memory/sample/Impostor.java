package io.rowloom.memory.sample;

import io.rowloom.meta.IdKind;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.query.Column;
import io.rowloom.query.PlainColumn;
import io.rowloom.state.ColumnType;
import java.util.List;

/** Another class that claims the table of {@link Person}, with other columns. */
public final class Impostor extends SampleRow {

    public static final SampleTable<Impostor> TABLE = table();

    private Impostor(Object[] values) {
        super(values);
    }

    private static SampleTable<Impostor> table() {
        List<Column<Impostor, ?>> columns = List.of(
                new PlainColumn<>(Impostor.class, "id", ColumnType.UUID, false),
                new PlainColumn<>(Impostor.class, "createdAt", ColumnType.INSTANT, false),
                new PlainColumn<>(Impostor.class, "updatedAt", ColumnType.INSTANT, false),
                new PlainColumn<>(Impostor.class, "name", ColumnType.text(11), true),
                new PlainColumn<>(Impostor.class, "mask", ColumnType.TEXT, false));
        TableDefinition definition = new TableDefinition(
                "person",
                IdKind.UUID,
                columns.stream()
                        .map(column ->
                                new TableColumn(column, column.field(), Impostor.class, column.field(), List.of()))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
        return new SampleTable<>(Impostor.class, Impostor::new, columns, definition);
    }
}
