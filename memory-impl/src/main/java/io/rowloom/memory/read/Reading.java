package io.rowloom.memory.read;

import io.rowloom.engine.evaluate.Row;
import io.rowloom.engine.evaluate.RowsReading;
import io.rowloom.engine.value.Semantics;
import io.rowloom.memory.table.Root;
import io.rowloom.memory.table.TableVersion;
import io.rowloom.spi.Select;
import java.util.List;

/** Answers one question over one version of the store. */
public final class Reading {

    private final Select<?> select;
    private final TableVersion version;
    private final CountedRows rows;
    private final RowsReading reading;

    /**
     * Prepares a question.
     *
     * @param select the question
     * @param root the version of the store that is read
     * @param semantics what the store means by its words
     * @param effort what it may cost
     */
    public Reading(Select<?> select, Root root, Semantics semantics, Effort effort) {
        this.select = select;
        this.version = root.table(select.table());
        this.rows = new CountedRows(version, Bounds.of(select.table(), select.where()), effort);
        this.reading = new RowsReading(select, rows, new IndexedPicture(root), semantics);
    }

    /**
     * Finds the rows.
     *
     * @param seed what the order of rows follows from that no order tells apart, together with the writes so far
     * @return the rows in their order
     */
    public List<Row> rows(long seed) {
        return reading.rows(seed + version.writes());
    }

    /**
     * Counts the rows; without a condition none is looked at.
     *
     * @return how many there are behind the offset and within the limit
     */
    public long count() {
        return select.where() == null
                ? Math.min(Math.max(0, version.size() - select.offset()), select.limit())
                : reading.count();
    }

    /**
     * Tells how the rows are found.
     *
     * @return words for a person
     */
    public String explain() {
        return select.orderBy().isEmpty() ? rows.words() : rows.words() + "\nall rows that are found are sorted";
    }
}
