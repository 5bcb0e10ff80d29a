package io.rowloom.memory.sample;

import io.rowloom.meta.IdKind;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.query.Column;
import io.rowloom.query.PlainColumn;
import io.rowloom.state.ColumnType;
import java.util.ArrayList;
import java.util.List;

/** A row with a nullable column of every kind. */
public final class AllKinds extends SampleRow {

    private static final List<ColumnType<?>> KINDS = List.of(
            ColumnType.BOOLEAN,
            ColumnType.SHORT,
            ColumnType.INT,
            ColumnType.LONG,
            ColumnType.DOUBLE,
            ColumnType.decimal(20, 2),
            ColumnType.TEXT,
            ColumnType.UUID,
            ColumnType.INSTANT,
            ColumnType.DATE,
            ColumnType.DATE_TIME,
            ColumnType.TIME,
            ColumnType.BYTES);

    public static final SampleTable<AllKinds> TABLE = table();

    private AllKinds(Object[] values) {
        super(values);
    }

    private static SampleTable<AllKinds> table() {
        List<Column<AllKinds, ?>> columns = new ArrayList<>();
        columns.add(new PlainColumn<>(AllKinds.class, "id", ColumnType.UUID, false));
        columns.add(new PlainColumn<>(AllKinds.class, "createdAt", ColumnType.INSTANT, false));
        columns.add(new PlainColumn<>(AllKinds.class, "updatedAt", ColumnType.INSTANT, false));
        for (ColumnType<?> type : KINDS) {
            columns.add(new PlainColumn<>(AllKinds.class, "a" + type.kind(), type, true));
        }
        TableDefinition definition = new TableDefinition(
                "all_kinds",
                IdKind.UUID,
                columns.stream()
                        .map(column ->
                                new TableColumn(column, column.field(), AllKinds.class, column.field(), List.of()))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
        SampleTable<AllKinds> table = new SampleTable<>(AllKinds.class, AllKinds::new, columns, definition);
        ModelTypes.register(table);
        return table;
    }
}
