package io.rowloom.engine.read;

import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.Order;
import io.rowloom.spi.Select;
import io.rowloom.spi.SelectValues;
import io.rowloom.state.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One level of a shape, which is one statement: the rows that are asked about, the records of the rows that they refer to,
 * and the lists that hang on them, each a level of its own.
 *
 * @param values what is asked for
 * @param made the record of a row
 * @param lists the levels below
 * @param <T> the rows that are asked about: those of the query, of a list, or the links of a link table
 */
record ShapeLevel<T>(List<Expression<? super T, ?>> values, ShapeCell.Made made, List<Below<?>> lists) {

    ShapeLevel {
        values = List.copyOf(values);
        lists = List.copyOf(lists);
    }

    /** The place of the id of the row that one of this level belongs to: the first value of every level but the first. */
    static final int OWNER = 0;

    /**
     * A list that hangs on the rows of a level.
     *
     * @param id the place of the id of these rows
     * @param type the type of the ids
     * @param table the rows of the list, or their links
     * @param owner the column of theirs that has the id
     * @param orderBy the column that they are in order of
     * @param level what is asked for
     */
    record Below<T>(
            int id,
            ColumnType<?> type,
            TableType<T> table,
            Column<T, ?> owner,
            Column<T, ?> orderBy,
            ShapeLevel<T> level) {

        SelectValues<T> of(List<Object> owners) {
            Condition<T> belonging = new Condition.In<>(owner, owners, false);
            List<Order<? super T>> order = List.of(orderBy.asc());
            return level.question(new Select<>(table, belonging, order, 0, Select.UNLIMITED));
        }

        /** The id of the row that values belong to, in one form on all levels. */
        @Nullable
        Object id(@Nullable Object[] values, int place) {
            Object id = values[place];
            return id == null ? null : type.fromStore(id);
        }
    }

    SelectValues<T> question(Select<T> rows) {
        return new SelectValues<>(rows, values, false, List.of(), null);
    }
}
