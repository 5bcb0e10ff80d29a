package io.rowloom.jdbc.raw;

import io.rowloom.error.MisuseException;
import io.rowloom.error.SchemaException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a record of each row: every component has its column, and every column its component. */
final class RecordReading<R> implements Supplier<R> {

    private final RecordShape shape;
    private final Cells cells;
    private final List<Cells.Cell> wanted = new ArrayList<>();
    private final List<Conversion> conversions = new ArrayList<>();

    RecordReading(Class<R> type, List<ResultColumn> columns, Cells cells) {
        this.shape = RecordShape.of(type);
        this.cells = cells;
        Map<String, ResultColumn> byKey = byKey(columns);
        List<String> problems = new ArrayList<>();
        for (RecordShape.Component component : shape.components()) {
            ResultColumn column = byKey.remove(ResultColumn.key(component.name()));
            if (column == null) {
                problems.add("no column for " + named(component));
            } else {
                pair(component, column);
            }
        }
        byKey.values().forEach(column -> problems.add("no component for the column " + column.label()));
        if (!problems.isEmpty()) {
            throw new MisuseException(
                    "the columns of the statement are not the components of " + type.getSimpleName() + ": "
                            + String.join(", ", problems)
                            + ". Name columns like components, in lower_snake or the same, with \"… AS name\" where they differ.");
        }
    }

    private Map<String, ResultColumn> byKey(List<ResultColumn> columns) {
        Map<String, ResultColumn> byKey = new HashMap<>();
        for (ResultColumn column : columns) {
            if (byKey.put(column.key(), column) != null) {
                throw new MisuseException("the statement gives two columns named " + column.label()
                        + ", so that " + shape.type().getSimpleName()
                        + " cannot tell them apart. Name one of them with \"… AS name\".");
            }
        }
        return byKey;
    }

    private void pair(RecordShape.Component component, ResultColumn column) {
        wanted.add(new Cells.Cell(column, named(component), component.type()));
        conversions.add(Conversion.to(component.type())
                .orElseThrow(() -> new MisuseException(named(component) + " is a "
                        + component.type().getSimpleName()
                        + ", which no column holds. Use a type that a field may have.")));
    }

    private String named(RecordShape.Component component) {
        return shape.type().getSimpleName() + "." + component.name();
    }

    @Override
    @SuppressWarnings("unchecked") // the shape is that of the class
    public R get() {
        @Nullable Object[] values = new @Nullable Object[wanted.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = conversions.get(i).read(cells, wanted.get(i));
            if (values[i] == null && !shape.components().get(i).nullable()) {
                throw new SchemaException(
                        wanted.get(i).wanted()
                                + " is never null, and the statement gave NULL in the column "
                                + wanted.get(i).column().label()
                                + ". Annotate the component @Nullable, with a boxed type, or write coalesce(…) in the statement.");
            }
        }
        return (R) shape.make(values);
    }
}
