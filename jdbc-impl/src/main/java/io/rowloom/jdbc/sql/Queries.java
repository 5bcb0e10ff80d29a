package io.rowloom.jdbc.sql;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.meta.TableType;
import io.rowloom.spi.DeleteWhere;
import io.rowloom.spi.Select;
import io.rowloom.spi.SelectValues;
import io.rowloom.spi.UpdateWhere;
import io.rowloom.spi.Upserts;
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
        Shape shape = Shape.of(dialect, select, false);
        String sql = shapes.get(shape.key(), () -> SelectRenderer.select(dialect, scope(shape, select), select));
        return new Question(sql, shape.parameters());
    }

    /**
     * Asks for a number of rows.
     *
     * @param select the question
     * @return the query; its one column is the number
     */
    public Question count(Select<?> select) {
        Shape shape = Shape.of(dialect, select, true);
        String sql =
                shapes.get(shape.key(), () -> SelectRenderer.count(dialect, reading(shape, select.table()), select));
        return new Question(sql, shape.parameters());
    }

    /**
     * Asks for values.
     *
     * @param select the question
     * @return the query; its columns are the values in their order
     */
    public Question values(SelectValues<?> select) {
        Shape shape = Shape.of(dialect, select, false);
        TableType<?> table = select.rows().table();
        String sql = shapes.get(shape.key(), () -> ValuesRenderer.select(dialect, reading(shape, table), select));
        return new Question(sql, shape.parameters());
    }

    /**
     * Asks for a number of rows of values.
     *
     * @param select the question
     * @return the query; its one column is the number
     */
    public Question countValues(SelectValues<?> select) {
        Shape shape = Shape.of(dialect, select, true);
        TableType<?> table = select.rows().table();
        String sql = shapes.get(shape.key(), () -> ValuesRenderer.count(dialect, reading(shape, table), select));
        return new Question(sql, shape.parameters());
    }

    /**
     * Changes many rows.
     *
     * @param update what changes, and where
     * @return the statement
     */
    public Question update(UpdateWhere<?> update) {
        Shape shape = Shape.of(dialect, update);
        String sql =
                shapes.get(shape.key(), () -> ChangeRenderer.update(dialect, writing(shape, update.table()), update));
        return new Question(sql, shape.parameters());
    }

    /**
     * Deletes many rows.
     *
     * @param delete which rows
     * @return the statement
     */
    public Question delete(DeleteWhere<?> delete) {
        Shape shape = Shape.of(dialect, delete);
        String sql =
                shapes.get(shape.key(), () -> ChangeRenderer.delete(dialect, writing(shape, delete.table()), delete));
        return new Question(sql, shape.parameters());
    }

    /**
     * Asks whether a row of another table refers to one that is to be deleted.
     *
     * @param delete which rows are to be deleted
     * @param child the quoted name of the other table
     * @param reference the quoted name of its column
     * @return the query, with a row if there is one
     */
    public Question references(DeleteWhere<?> delete, String child, String reference) {
        Shape shape = Shape.of(dialect, delete);
        Scope scope = writing(shape, delete.table());
        return new Question(ChangeRenderer.probe(dialect, scope, delete, child, reference), shape.parameters());
    }

    /**
     * Stores rows by a unique key.
     *
     * @param upserts the rows and the key
     * @return the statements
     */
    public UpsertSql upsert(Upserts<?> upserts) {
        return new UpsertSql(of(upserts.table()), upserts.positions(), dialect::later);
    }

    /** Nothing is joined to rows that are locked, so that they alone are. */
    private Scope scope(Shape shape, Select<?> select) {
        return select.lock() == null ? reading(shape, select.table()) : writing(shape, select.table());
    }

    private Scope reading(Shape shape, TableType<?> table) {
        return shape.isWide() ? Scope.joinable(new Aliases(), this, of(table)) : alone(table);
    }

    private Scope writing(Shape shape, TableType<?> table) {
        return shape.isWide() ? named(table) : alone(table);
    }

    private Scope alone(TableType<?> table) {
        return dialect.refusesUnknownNames() ? Scope.plain(new Aliases(), this, of(table)) : named(table);
    }

    private Scope named(TableType<?> table) {
        return Scope.written(new Aliases(of(table).quotedTable()), this, of(table));
    }
}
