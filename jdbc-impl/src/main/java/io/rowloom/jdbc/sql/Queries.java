package io.rowloom.jdbc.sql;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Select;
import java.util.Collection;
import java.util.Collections;
import java.util.concurrent.ConcurrentHashMap;

/** The SQL of one database: of each table by row, and of each shape of a question, written once. Any thread may ask. */
public final class Queries {

    private static final int MOST_SHAPES = 2_000;

    private final Dialect dialect;
    private final ConcurrentHashMap<TableType<?>, TableSql> tables = new ConcurrentHashMap<>();
    private final BoundedCache<Shape.Key, String> shapes = new BoundedCache<>(MOST_SHAPES);

    /**
     * Begins with nothing written.
     *
     * @param dialect the database
     */
    public Queries(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Gives the statements of a table.
     *
     * @param table the table
     * @return its statements by row
     */
    public TableSql of(TableType<?> table) {
        TableSql known = tables.get(table);
        return known != null ? known : tables.computeIfAbsent(table, TableSql::new);
    }

    /**
     * Tells which tables were asked for.
     *
     * @return the tables so far
     */
    public Collection<TableType<?>> tables() {
        return Collections.unmodifiableSet(tables.keySet());
    }

    /**
     * Asks for rows.
     *
     * @param select the question
     * @return the query; its columns are all those of the table in their order
     */
    public Question select(Select<?> select) {
        Shape shape = new Shape(dialect, select, false);
        String sql = shapes.get(shape.key(), () -> SelectRenderer.select(dialect, of(select.table()), select));
        return new Question(sql, shape.parameters());
    }

    /**
     * Asks for a number of rows.
     *
     * @param select the question
     * @return the query; its one column is the number
     */
    public Question count(Select<?> select) {
        Shape shape = new Shape(dialect, select, true);
        String sql = shapes.get(shape.key(), () -> SelectRenderer.count(dialect, of(select.table()), select));
        return new Question(sql, shape.parameters());
    }
}
