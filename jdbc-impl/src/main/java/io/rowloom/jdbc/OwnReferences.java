package io.rowloom.jdbc;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.fault.Fault;
import io.rowloom.jdbc.sql.Queries;
import io.rowloom.jdbc.sql.SchemaSql;
import io.rowloom.jdbc.sql.TableSql;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.relation.OnDelete;
import io.rowloom.spi.RowDelete;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;

/**
 * Deletes rows where the database takes a row that refers to itself for one that is still needed (MariaDB). Such a row lets itself go
 * first, if its reference may be null; this is undone when the row cannot be deleted after all (rule C03).
 */
final class OwnReferences {

    private final Dialect dialect;
    private final Queries queries;
    private final Means means;

    /**
     * What it works with.
     *
     * @param runner runs statements
     * @param writes deletes
     * @param control whether there is a transaction
     */
    record Means(Runner runner, RowWrites writes, TransactionControl control) {}

    OwnReferences(Dialect dialect, Queries queries, Means means) {
        this.dialect = dialect;
        this.queries = queries;
        this.means = means;
    }

    int[] delete(TableType<?> table, List<RowDelete> deletes) throws SQLException {
        if (!dialect.mindsOwnReferences() || columns(table).isEmpty()) {
            return means.writes().delete(table, deletes);
        }
        return means.control().isAlone() ? alone(table, deletes) : inside(table, deletes);
    }

    private static List<TableColumn> columns(TableType<?> table) {
        TableDefinition definition = table.definition();
        return definition.foreignKeys().stream()
                .filter(key -> key.target() == table.type() && key.onDelete() == OnDelete.Action.RESTRICT)
                .map(key -> SchemaSql.columnOf(definition, key.field()))
                .filter(TableColumn::nullable)
                .toList();
    }

    private int[] alone(TableType<?> table, List<RowDelete> deletes) throws SQLException {
        try {
            return means.writes().delete(table, deletes);
        } catch (SQLException e) {
            checkReferenced(e);
            return inTransaction(table, deletes);
        }
    }

    private void checkReferenced(SQLException e) throws SQLException {
        if (dialect.faults().fault(StatementFailure.driverError(e)) != Fault.STILL_REFERENCED) {
            throw e;
        }
    }

    private int[] inTransaction(TableType<?> table, List<RowDelete> deletes) throws SQLException {
        Connection connection = means.runner().lease().connection();
        connection.setAutoCommit(false);
        try {
            int[] counts = loosened(table, deletes);
            connection.commit();
            return counts;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private int[] inside(TableType<?> table, List<RowDelete> deletes) throws SQLException {
        Connection connection = means.runner().lease().connection();
        Savepoint savepoint = connection.setSavepoint();
        try {
            return means.writes().delete(table, deletes);
        } catch (SQLException e) {
            checkReferenced(e);
            connection.rollback(savepoint);
            return loosened(table, deletes);
        }
    }

    private int[] loosened(TableType<?> table, List<RowDelete> deletes) throws SQLException {
        TableSql sql = queries.of(table);
        String id = sql.column(TableDefinition.ID);
        for (TableColumn column : columns(table)) {
            String quoted = sql.column(table.columns().indexOf(column));
            String text = "UPDATE " + sql.quotedTable() + " SET " + quoted + " = NULL WHERE " + id + " = ? AND "
                    + quoted + " = " + id;
            for (RowDelete delete : deletes) {
                Object each = delete.id();
                means.runner().run(new Runner.Call<>(text, () -> List.of(each), Integer::longValue), statement -> {
                    return update(statement, column, each);
                });
            }
        }
        return means.writes().delete(table, deletes);
    }

    private Integer update(PreparedStatement statement, TableColumn column, Object id) throws SQLException {
        dialect.writer(statement, List.of()).bind(column.type(), id);
        return statement.executeUpdate();
    }
}
