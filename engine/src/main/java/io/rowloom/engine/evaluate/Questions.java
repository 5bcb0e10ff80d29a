package io.rowloom.engine.evaluate;

import io.rowloom.engine.value.Semantics;
import io.rowloom.meta.TableType;
import io.rowloom.query.Condition;
import io.rowloom.spi.DeleteWhere;
import io.rowloom.spi.Select;
import io.rowloom.spi.SelectValues;
import io.rowloom.spi.UpdateWhere;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers every question of a {@link io.rowloom.spi.StoreSession} from one picture: all that a store without a language of its own
 * needs in order to read. Values mean what they mean on all stores ({@link Semantics#PORTABLE}). Used by one thread.
 * <pre>{@code
 * public <T> List<T> select(Select<T> select) {
 *     Questions questions = new Questions(picture, patience);
 *     return Questions.allMade(select.table(), questions.rows(select));
 * }
 * }</pre>
 */
public final class Questions {

    private static final Semantics SEMANTICS = Semantics.PORTABLE;

    private final Picture picture;
    private final Patience patience;

    /**
     * Prepares to answer.
     *
     * @param picture the rows as the session sees them
     * @param patience how long each answer may take; asked at every row that is looked at (rule O01)
     */
    public Questions(Picture picture, Patience patience) {
        this.picture = picture;
        this.patience = patience;
    }

    /**
     * Finds rows.
     *
     * @param select the question
     * @return the rows in the order asked for
     */
    public List<Row> rows(Select<?> select) {
        return reading(select).rows(0);
    }

    /**
     * Counts rows.
     *
     * @param select the question
     * @return how many there are behind the offset and within the limit
     */
    public long count(Select<?> select) {
        return reading(select).count();
    }

    /**
     * Finds values.
     *
     * @param select the question
     * @return the rows of the result, each made when it is asked for
     */
    public Iterator<@Nullable Object[]> values(SelectValues<?> select) {
        ValuesReading reading = new ValuesReading(select, picture, SEMANTICS);
        return reading.iterator(rows(reading.sources()));
    }

    /**
     * Computes a change of many rows; nothing is written.
     *
     * @param update what changes, and where
     * @return the rows and what they become
     * @throws io.rowloom.error.RowloomException if a computed value does not fit, or violates a check
     */
    public List<RowChange> changes(UpdateWhere<?> update) {
        return new BulkReading(picture, SEMANTICS).changes(update, rows(BulkReading.rows(update)));
    }

    /**
     * Finds the rows of a deletion; nothing is deleted.
     *
     * @param delete which rows
     * @return the rows
     */
    public List<Row> rows(DeleteWhere<?> delete) {
        return rows(BulkReading.rows(delete));
    }

    /**
     * Makes a row of the program of one that is stored.
     *
     * @param table its table
     * @param row the row
     * @param <T> the class of the rows
     * @return the row, for the program
     */
    public static <T> T made(TableType<T> table, Row row) {
        return table.read(new StoredRowReader(table, SEMANTICS, row));
    }

    /**
     * Makes rows of the program of those that are stored.
     *
     * @param table their table
     * @param rows the rows
     * @param <T> the class of the rows
     * @return the rows in the same order
     */
    public static <T> List<T> allMade(TableType<T> table, List<Row> rows) {
        List<T> made = new ArrayList<>(rows.size());
        rows.forEach(row -> made.add(made(table, row)));
        return made;
    }

    private RowsReading reading(Select<?> select) {
        TableRows rows = picture.table(select.table());
        return new RowsReading(select, new Patient(rows, patience), picture, SEMANTICS);
    }

    /** Rows that are looked at as long as there is time. */
    private record Patient(TableRows rows, Patience patience) implements TableRows {

        @Override
        public @Nullable Row find(Object id) {
            return rows.find(id);
        }

        @Override
        public void visit(@Nullable Condition<?> where, Predicate<Row> visitor) {
            rows.visit(where, row -> {
                patience.check();
                return visitor.test(row);
            });
        }
    }
}
