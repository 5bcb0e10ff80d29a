package io.rowloom.engine.read;

import io.rowloom.engine.store.LinkTables;
import io.rowloom.meta.Link;
import io.rowloom.meta.LinkType;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.RecordShape;
import io.rowloom.meta.ShapePart;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.query.ComparableColumn;
import io.rowloom.query.ComputedPlain;
import io.rowloom.query.Expression;
import io.rowloom.query.Operation;
import io.rowloom.query.ToMany;
import io.rowloom.query.ToOne;
import io.rowloom.state.ColumnType;
import io.rowloom.state.Identified;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Works out what one level of a shape asks for. Columns of the rows themselves, and of the rows that they refer to, are
 * values of one statement, each once; a list begins the next level. A way to another row is a path, and what holds of
 * paths holds here: equal ways are joined once.
 */
final class ShapePlanner<T> {

    private static final String ID = "id";

    private final TableType<T> table;
    private final List<Expression<? super T, ?>> values = new ArrayList<>();
    private final List<ShapeLevel.Below<?>> lists = new ArrayList<>();

    private ShapePlanner(TableType<T> table) {
        this.table = table;
    }

    /** Plans the rows of a query. */
    static <T> ShapeLevel<T> root(TableType<T> table, RecordShape<?> shape) {
        return new ShapePlanner<>(table).level(List.of(), shape);
    }

    private ShapeLevel<T> level(List<ToOne<?, ?>> way, RecordShape<?> shape) {
        ShapeCell.Made made = made(way, shape, List.of());
        return new ShapeLevel<T>(values, made, lists);
    }

    private TableType<?> end(List<ToOne<?, ?>> way) {
        return way.isEmpty() ? table : ModelTypes.table(way.getLast().target());
    }

    private ShapeCell.Made made(List<ToOne<?, ?>> way, RecordShape<?> shape, List<Integer> presence) {
        List<ShapeCell> cells = new ArrayList<>(shape.parts().size());
        shape.parts().forEach(part -> cells.add(cell(way, part)));
        return new ShapeCell.Made(shape, presence, List.copyOf(cells));
    }

    private ShapeCell cell(List<ToOne<?, ?>> way, ShapePart part) {
        return switch (part) {
            case ShapePart.Value(String field) -> {
                Column<?, ?> column = column(way, field);
                yield new ShapeCell.Value(place(way, column), column.type());
            }
            case ShapePart.Key(String field) -> {
                ToOne<?, ?> relation = (ToOne<?, ?>) end(way).relation(field);
                yield new ShapeCell.Key(place(way, relation.key()), relation);
            }
            case ShapePart.Group(List<String> columns, RecordShape<?> shape) ->
                made(
                        way,
                        shape,
                        columns.stream()
                                .map(field -> place(way, column(way, field)))
                                .toList());
            case ShapePart.Row(String field, RecordShape<?> shape) -> row(way, field, shape);
            case ShapePart.Far(String field, ShapePart inner) -> far(way, field, inner);
            case ShapePart.Rows(String field, RecordShape<?> shape) -> {
                lists.add(below(idPlace(way), (ToMany<?, ?>) end(way).relation(field), shape));
                yield new ShapeCell.Rows(lists.size() - 1);
            }
        };
    }

    /** A row that may be missing is there where something is that every row of its table has. */
    private ShapeCell row(List<ToOne<?, ?>> way, String field, RecordShape<?> shape) {
        ToOne<?, ?> relation = (ToOne<?, ?>) end(way).relation(field);
        List<ToOne<?, ?>> further = new ArrayList<>(way);
        further.add(relation);
        if (!relation.nullable()) {
            return made(further, shape, List.of());
        }
        int presence = certain(further, shape)
                .map(column -> place(further, column))
                .orElseGet(() -> place(way, relation.key()));
        return made(further, shape, List.of(presence));
    }

    /** A record that is put together there is absent where a row on the way to it is, unlike what it is made of. */
    private ShapeCell far(List<ToOne<?, ?>> way, String field, ShapePart part) {
        ToOne<?, ?> relation = (ToOne<?, ?>) end(way).relation(field);
        List<ToOne<?, ?>> further = new ArrayList<>(way);
        further.add(relation);
        ShapeCell cell = cell(further, part);
        boolean certain = further.stream().noneMatch(ToOne::nullable);
        return certain
                        || !(cell instanceof ShapeCell.Made made)
                        || !made.presence().isEmpty()
                ? cell
                : new ShapeCell.Made(made.shape(), List.of(place(way, relation.key())), made.cells());
    }

    private Optional<Column<?, ?>> certain(List<ToOne<?, ?>> way, RecordShape<?> shape) {
        for (ShapePart part : shape.parts()) {
            if (part instanceof ShapePart.Value(String field)) {
                Column<?, ?> column = column(way, field);
                if (!column.nullable()) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }

    private Column<?, ?> column(List<ToOne<?, ?>> way, String field) {
        TableType<?> at = end(way);
        return at.fields().stream()
                .filter(column -> column.field().equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(at + " has no field " + field
                        + ". It was compiled after the shape that names it: compile both again."));
    }

    private int idPlace(List<ToOne<?, ?>> way) {
        return way.isEmpty()
                ? place(way, table.fields().get(TableDefinition.ID))
                : place(way.subList(0, way.size() - 1), way.getLast().key());
    }

    private int place(List<ToOne<?, ?>> way, Column<?, ?> column) {
        Expression<? super T, ?> value = value(way, column);
        int known = values.indexOf(value);
        if (known >= 0) {
            return known;
        }
        values.add(value);
        return values.size() - 1;
    }

    @SuppressWarnings("unchecked") // without steps it is a column of this table
    private Expression<? super T, ?> value(List<ToOne<?, ?>> way, Column<?, ?> column) {
        if (way.isEmpty()) {
            return (Expression<T, ?>) column;
        }
        return column.field().equals(ID)
                ? value(way.subList(0, way.size() - 1), way.getLast().key())
                : path(way, column);
    }

    private static <T, V> Expression<T, V> path(List<ToOne<?, ?>> way, Column<?, V> column) {
        return new ComputedPlain<>(new Operation.Path(way, column), column.type());
    }

    private static <R extends Identified<?>> ShapeLevel.Below<?> below(
            int id, ToMany<?, R> relation, RecordShape<?> shape) {
        return switch (relation.through()) {
            case ToMany.Through.Reference(String field) -> {
                TableType<R> target = ModelTypes.table(relation.target());
                Column<R, ?> back = ((ToOne<R, ?>) target.relation(field)).key();
                yield list(id, target, List.of(back, target.fields().get(TableDefinition.ID)), List.of(), shape);
            }
            case ToMany.Through.Links links -> linked(id, relation, shape);
            case ToMany.Through.Mirror mirror -> linked(id, relation, shape);
        };
    }

    private static <R extends Identified<?>> ShapeLevel.Below<?> linked(
            int id, ToMany<?, R> relation, RecordShape<?> shape) {
        LinkTables.Direction links = LinkTables.of(relation);
        LinkType table = links.table();
        ComparableColumn<Link, Object> to = links.to();
        ToOne<?, ?> step = LinkTables.step(to, relation);
        return list(id, table, List.of(links.from(), to), List.of(step), shape);
    }

    /** A list whose rows have the column of their owner as their first value; the second column is that of their order. */
    private static <T> ShapeLevel.Below<T> list(
            int id,
            TableType<T> table,
            List<? extends Column<T, ?>> columns,
            List<ToOne<?, ?>> way,
            RecordShape<?> shape) {
        ShapePlanner<T> planner = new ShapePlanner<>(table);
        Column<T, ?> owner = columns.getFirst();
        planner.place(List.of(), owner);
        ColumnType<?> type = owner.type();
        return new ShapeLevel.Below<>(id, type, table, owner, columns.getLast(), planner.level(way, shape));
    }
}
