package io.rowloom.meta;

import io.rowloom.query.Column;
import io.rowloom.query.ComparableColumn;
import io.rowloom.relation.LinkTable;
import io.rowloom.relation.OnDelete;
import io.rowloom.state.ColumnType;
import io.rowloom.state.RowState;
import io.rowloom.state.Snapshot;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table of a {@link io.rowloom.relation.ManyToMany}. To a store it is a table like every other, with an id of its own;
 * its rows are {@link Link}s, which programs see only through the relation.
 */
public final class LinkType extends TableType<Link> {

    /** The position of the column of the side that has the table. */
    public static final int OWN = TableDefinition.UPDATED_AT + 1;

    /** The position of the column of the other side. */
    public static final int OTHER = OWN + 1;

    private final LinkTable link;

    /**
     * Makes the table of a relation.
     *
     * @param link what is known of it
     */
    LinkType(LinkTable link) {
        super(Link.class, fields(link), definition(link));
        this.link = link;
    }

    private static List<Column<Link, ?>> fields(LinkTable link) {
        return List.of(
                new ComparableColumn<Link, UUID>(Link.class, "id", ColumnType.UUID, false),
                new ComparableColumn<Link, Instant>(Link.class, "createdAt", ColumnType.INSTANT, false),
                new ComparableColumn<Link, Instant>(Link.class, "updatedAt", ColumnType.INSTANT, false),
                column(link.own()),
                column(link.other()));
    }

    @SuppressWarnings("unchecked") // every id is an object, and nothing but ids is ever compared with the column
    private static ComparableColumn<Link, Object> column(LinkTable.Side side) {
        return new ComparableColumn<>(Link.class, side.column(), (ColumnType<Object>) side.idType(), false);
    }

    private static TableDefinition definition(LinkTable link) {
        List<String> names = List.of(
                "id",
                "created_at",
                "updated_at",
                link.own().column(),
                link.other().column());
        List<Column<Link, ?>> fields = fields(link);
        List<TableColumn> columns = java.util.stream.IntStream.range(0, names.size())
                .mapToObj(i -> new TableColumn(fields.get(i), names.get(i), Link.class, names.get(i)))
                .toList();
        String own = link.own().column();
        String other = link.other().column();
        return new TableDefinition(
                link.name(),
                IdKind.UUID,
                columns,
                List.of(
                        new IndexDefinition(link.pair(), List.of(own, other), true),
                        new IndexDefinition(link.lookup(), List.of(other), false)),
                List.of(key(link.own()), key(link.other())),
                List.of());
    }

    private static ForeignKey key(LinkTable.Side side) {
        return new ForeignKey(side.foreignKey(), side.column(), side.target(), OnDelete.Action.CASCADE);
    }

    /**
     * Tells what is known of the table.
     *
     * @return the two sides and the names
     */
    public LinkTable link() {
        return link;
    }

    /**
     * Gives the column of one side.
     *
     * @param position {@link #OWN} or {@link #OTHER}
     * @return the column
     */
    public ComparableColumn<Link, Object> side(int position) {
        return column(position == OWN ? link.own() : link.other());
    }

    /**
     * Makes a link that is not stored yet.
     *
     * @param own the id of the row on the side that has the table
     * @param other the id of the row on the other side
     * @return its values, not yet with id and timestamps
     */
    public Snapshot linking(Object own, Object other) {
        return new Stored(own, other);
    }

    private static final class Stored extends Snapshot {
        private final Object own;
        private final Object other;

        Stored(Object own, Object other) {
            this.own = Objects.requireNonNull(own, "own");
            this.other = Objects.requireNonNull(other, "other");
        }
    }

    @Override
    public boolean keepsState() {
        return false;
    }

    @Override
    public @Nullable RowState state(Link row) {
        return null;
    }

    @Override
    public void remember(Link row, @Nullable RowState state) {
        // programs have no links in their hands
    }

    @Override
    public Object firstId(Link row) {
        return row.id();
    }

    @Override
    public Link withId(Link row, UUID id) {
        return new Link(id, row.own(), row.other());
    }

    @Override
    public boolean guardIsComplete() {
        return true;
    }

    @Override
    public Link read(RowReader reader) {
        UUID id = Objects.requireNonNull(reader.getUuid(TableDefinition.ID), "id");
        return new Link(id, id(reader, OWN, link.own()), id(reader, OTHER, link.other()));
    }

    private static Object id(RowReader reader, int position, LinkTable.Side side) {
        @Nullable Object id = isLong(side) ? reader.getLongOrNull(position) : reader.getUuid(position);
        return Objects.requireNonNull(id, side.column());
    }

    private static boolean isLong(LinkTable.Side side) {
        return side.idType().kind() == ColumnType.Kind.LONG;
    }

    @Override
    public Snapshot prepare(Link row) {
        return capture(row);
    }

    @Override
    public Snapshot capture(Link row) {
        return linking(row.own(), row.other());
    }

    @Override
    public boolean valid(Snapshot snapshot) {
        return true;
    }

    @Override
    public long changed(Snapshot now, Snapshot before) {
        return 0;
    }

    @Override
    public void write(Snapshot snapshot, RowWriter writer, long mask) {
        Stored values = (Stored) snapshot;
        if ((mask & 1L << TableDefinition.ID) != 0) {
            writer.setUuid(TableDefinition.ID, (UUID) snapshot.id());
        }
        if ((mask & 1L << TableDefinition.CREATED_AT) != 0) {
            writer.setEpochMicros(TableDefinition.CREATED_AT, snapshot.createdMicros());
        }
        if ((mask & 1L << TableDefinition.UPDATED_AT) != 0) {
            writer.setEpochMicros(TableDefinition.UPDATED_AT, snapshot.updatedMicros());
        }
        write(writer, mask, OWN, link.own(), values.own);
        write(writer, mask, OTHER, link.other(), values.other);
    }

    private static void write(RowWriter writer, long mask, int position, LinkTable.Side side, Object id) {
        if ((mask & 1L << position) == 0) {
            return;
        }
        if (isLong(side)) {
            writer.setLong(position, (Long) id);
        } else {
            writer.setUuid(position, (UUID) id);
        }
    }

    @Override
    public Link install(Link row, Snapshot snapshot) {
        return row;
    }

    @Override
    public Link install(Link row, Snapshot snapshot, BitSet columns) {
        return row;
    }
}
