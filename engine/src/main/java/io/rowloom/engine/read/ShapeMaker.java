package io.rowloom.engine.read;

import io.rowloom.error.MisuseException;
import io.rowloom.meta.RecordShape;
import io.rowloom.meta.ShapePart;
import io.rowloom.meta.ShapeType;
import io.rowloom.meta.TableType;
import io.rowloom.query.Expression;
import io.rowloom.spi.StoreSession;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the records of a shape.
 *
 * @param level the first level
 * @param type the record
 * @param most the most ids of one statement
 * @param <R> the record
 */
record ShapeMaker<R>(ShapeLevel<?> level, Class<R> type, int most) implements RowsMaker<R> {

    static void check(TableType<?> table, ShapeType<?> shape) {
        if (!shape.table().equals(table.type())) {
            throw new MisuseException(shape.shape() + " is a shape of "
                    + shape.table().getSimpleName()
                    + ", and the query asks for rows of " + table + ". Ask session.from("
                    + shape.table().getSimpleName() + ".class), or make another record with @Shape(of = " + table
                    + ".class).");
        }
    }

    /** As the record says it: a row that is referred to, and each list, in parentheses. */
    @Override
    public String words(List<? extends Expression<?, ?>> values) {
        return words(level.made().shape());
    }

    private static String words(RecordShape<?> shape) {
        return shape.parts().stream().map(ShapeMaker::words).collect(Collectors.joining(", "));
    }

    private static String words(ShapePart part) {
        return switch (part) {
            case ShapePart.Value(String column) -> column;
            case ShapePart.Key(String relation) -> relation;
            case ShapePart.Group group -> words(group.shape());
            case ShapePart.Row(String relation, RecordShape<?> shape) -> relation + " (" + words(shape) + ")";
            case ShapePart.Rows(String relation, RecordShape<?> shape) -> relation + " (" + words(shape) + ")";
            case ShapePart.Far(String relation, ShapePart end) -> relation + "." + words(end);
        };
    }

    @Override
    public void checkDistinct() {
        if (!level.lists().isEmpty()) {
            throw new MisuseException(
                    "distinct() leaves out rows that are equal in every value, and " + type.getSimpleName()
                            + " has lists, which hang on the row itself. Leave out distinct(), or take a shape without lists.");
        }
    }

    @Override
    public Function<@Nullable Object[], R> ofOne() {
        if (!level.lists().isEmpty()) {
            throw new MisuseException("stream() gives records out of one open result, and " + type.getSimpleName()
                    + " has lists, each of which is a statement of its own, and the transaction takes none meanwhile."
                    + " Take a shape without lists, or ask page by page: page(CursorRequest.first(…)).");
        }
        return row -> type.cast(ShapeRows.of(level, row));
    }

    @Override
    public Supplier<List<R>> read(StoreSession store, List<@Nullable Object[]> rows) {
        ShapeRows read = ShapeRows.below(store, most, level, rows);
        return () -> read.made().stream().<R>map(type::cast).toList();
    }
}
