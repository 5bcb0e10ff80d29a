package io.rowloom.memory.sample;

import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.IdKind;
import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.query.Column;
import io.rowloom.query.ComparableColumn;
import io.rowloom.query.NumericColumn;
import io.rowloom.state.ColumnType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tickets with generated ids; each belongs to a person, and no seat is sold twice in one row. */
public final class Ticket extends SampleRow {

    public static final ComparableColumn<Ticket, Long> ID =
            new ComparableColumn<>(Ticket.class, "id", ColumnType.LONG, false);
    public static final ComparableColumn<Ticket, Instant> CREATED_AT =
            new ComparableColumn<>(Ticket.class, "createdAt", ColumnType.INSTANT, false);
    public static final ComparableColumn<Ticket, Instant> UPDATED_AT =
            new ComparableColumn<>(Ticket.class, "updatedAt", ColumnType.INSTANT, false);
    public static final ComparableColumn<Ticket, UUID> OWNER =
            new ComparableColumn<>(Ticket.class, "owner", ColumnType.UUID, false);
    public static final NumericColumn<Ticket, Integer> LINE =
            new NumericColumn<>(Ticket.class, "line", ColumnType.INT, false);
    public static final NumericColumn<Ticket, Integer> SEAT =
            new NumericColumn<>(Ticket.class, "seat", ColumnType.INT, true);

    public static final SampleTable<Ticket> TABLE = table();

    private Ticket(Object[] values) {
        super(values);
    }

    public static SampleSnapshot of(UUID owner, int line, Integer seat) {
        return new SampleSnapshot(null, owner, line, seat);
    }

    private static SampleTable<Ticket> table() {
        List<Column<Ticket, ?>> columns = List.of(ID, CREATED_AT, UPDATED_AT, OWNER, LINE, SEAT);
        TableDefinition definition = new TableDefinition(
                "ticket",
                IdKind.GENERATED_LONG,
                columns.stream()
                        .map(column -> new TableColumn(column, column.field(), Ticket.class, column.field(), List.of()))
                        .toList(),
                List.of(new IndexDefinition("uq_ticket_line_seat", List.of("line", "seat"), true)),
                List.of(new ForeignKey("fk_ticket_owner", "owner", Person.class)),
                List.of());
        SampleTable<Ticket> table = new SampleTable<>(Ticket.class, Ticket::new, columns, definition);
        ModelTypes.register(table);
        return table;
    }
}
