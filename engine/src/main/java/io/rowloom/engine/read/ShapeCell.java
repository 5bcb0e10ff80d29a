package io.rowloom.engine.read;

import io.rowloom.meta.RecordShape;
import io.rowloom.query.ToOne;
import io.rowloom.state.ColumnType;
import java.util.List;

/** Where the value of one component of a shape comes from: from the values of a row, at their places. */
sealed interface ShapeCell {

    /** A value as its field has it. */
    record Value(int place, ColumnType<?> type) implements ShapeCell {}

    /** A reference to the row whose id is there. */
    record Key(int place, ToOne<?, ?> relation) implements ShapeCell {}

    /** A record; absent if none of the values of its presence is there. A record without such places is always there. */
    record Made(RecordShape<?> shape, List<Integer> presence, List<ShapeCell> cells) implements ShapeCell {}

    /** What the statement of a list found for this row, of the lists of its level the one at an index. */
    record Rows(int list) implements ShapeCell {}
}
