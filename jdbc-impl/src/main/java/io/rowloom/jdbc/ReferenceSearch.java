package io.rowloom.jdbc;

import io.rowloom.error.Violation;
import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.sql.Names;
import io.rowloom.jdbc.sql.Queries;
import io.rowloom.jdbc.sql.Question;
import io.rowloom.jdbc.sql.SchemaSql;
import io.rowloom.jdbc.sql.TableSql;
import io.rowloom.jdbc.value.JdbcRowWriter;
import io.rowloom.jdbc.value.ParameterCollector;
import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.IdKind;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.RowReader;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.query.Expression;
import io.rowloom.query.Literal;
import io.rowloom.relation.OnDelete;
import io.rowloom.spi.Change;
import io.rowloom.spi.DeleteWhere;
import io.rowloom.spi.UpdateWhere;
import io.rowloom.state.ColumnType;
import io.rowloom.state.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds out which foreign key refused a write, where the database does not say it (SQLite): by looking at the rows. */
final class ReferenceSearch {

    private static final int MOST_LEVELS = 14;
    private static final int MOST_ROWS = 100;

    private final Dialect dialect;
    private final Queries queries;
    private final Runner runner;

    ReferenceSearch(Dialect dialect, Queries queries, Runner runner) {
        this.dialect = dialect;
        this.queries = queries;
        this.runner = runner;
    }

    /** The first foreign key of the rows whose parent is missing. */
    Optional<Violation> missingParent(TableType<?> table, List<? extends Snapshot> rows) {
        List<ForeignKey> keys = table.definition().foreignKeys();
        if (keys.size() == 1) {
            return Optional.of(Violations.of(table, keys.getFirst()));
        }
        return keys.stream()
                .filter(key -> rows.stream().anyMatch(row -> isMissing(table, key, row)))
                .findFirst()
                .map(key -> Violations.of(table, key));
    }

    private boolean isMissing(TableType<?> table, ForeignKey key, Snapshot row) {
        TableColumn column = SchemaSql.columnOf(table.definition(), key.field());
        Object parent = value(table, row, table.columns().indexOf(column));
        if (parent == null || (row.hasId() && parent.equals(row.id()) && key.target() == table.type())) {
            return false;
        }
        TableDefinition target = ModelTypes.table(key.target()).definition();
        TableSql sql = queries.of(ModelTypes.table(key.target()));
        String id = Names.quoted(target.columns().get(TableDefinition.ID).name());
        return !exists(sql.probe(id), column.type(), parent);
    }

    private static @Nullable Object value(TableType<?> table, Snapshot row, int position) {
        ParameterCollector values = new ParameterCollector();
        boolean withoutId = !row.hasId();
        long mask = withoutId ? TableType.ALL & ~(1L << TableDefinition.ID) : TableType.ALL;
        table.write(row, values, mask);
        return values.values().get(withoutId ? position - 1 : position);
    }

    /** A foreign key through which a row refers to none, in a transaction that was not allowed to commit for it. */
    Optional<Violation> orphan() {
        String question = dialect.orphansQuery();
        if (question == null) {
            return Optional.empty();
        }
        try {
            List<String> names = runner.ask(question, statement -> {
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next() ? List.of(rows.getString(1), rows.getString(2)) : List.of();
                }
            });
            return names.isEmpty() ? Optional.empty() : key(names.getFirst(), names.getLast());
        } catch (SQLException e) {
            return Optional.empty(); // what the database has refused is told; only its name is missing
        }
    }

    private Optional<Violation> key(String table, String column) {
        for (TableType<?> known : queries.tables()) {
            for (ForeignKey key : known.definition().foreignKeys()) {
                if (known.definition().name().equals(table)
                        && SchemaSql.columnOf(known.definition(), key.field())
                                .name()
                                .equals(column)) {
                    return Optional.of(Violations.of(known, key));
                }
            }
        }
        return Optional.empty();
    }

    /** A restricting foreign key of any known table through which a row still refers to one of the ids, or to what goes with them. */
    Optional<Violation> stillReferenced(TableType<?> table, List<?> ids) {
        return stillReferenced(table, ids, 0);
    }

    private Optional<Violation> stillReferenced(TableType<?> table, List<?> ids, int level) {
        List<TableType<?>> children = new ArrayList<>(queries.tables());
        for (TableType<?> child : children) {
            for (ForeignKey key : keys(child, table, OnDelete.Action.RESTRICT)) {
                if (refers(child, key, ids)) {
                    return Optional.of(Violations.of(child, key));
                }
            }
        }
        for (TableType<?> child : level < MOST_LEVELS ? children : List.<TableType<?>>of()) {
            for (ForeignKey key : keys(child, table, OnDelete.Action.CASCADE)) {
                List<Object> going = referring(child, key, ids);
                Optional<Violation> found =
                        going.isEmpty() ? Optional.empty() : stillReferenced(child, going, level + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The foreign key that a change of many rows has set: the only one, or the first whose new parent is missing. */
    Optional<Violation> missingParent(UpdateWhere<?> update) {
        TableType<?> table = update.table();
        List<ForeignKey> written = table.definition().foreignKeys().stream()
                .filter(key -> change(update, key).isPresent())
                .toList();
        if (written.size() == 1) {
            return Optional.of(Violations.of(table, written.getFirst()));
        }
        return written.stream()
                .filter(key -> change(update, key)
                        .map(Change::value)
                        .filter(value -> isMissing(key, value))
                        .isPresent())
                .findFirst()
                .map(key -> Violations.of(table, key));
    }

    private static Optional<Change> change(UpdateWhere<?> update, ForeignKey key) {
        return update.changes().stream()
                .filter(change ->
                        update.table().columns().get(change.position()).field().equals(key.field()))
                .findFirst();
    }

    private boolean isMissing(ForeignKey key, Expression<?, ?> value) {
        TableType<?> target = ModelTypes.table(key.target());
        String id = Names.quoted(
                target.definition().columns().get(TableDefinition.ID).name());
        return value instanceof Literal<?, ?> literal
                && !exists(queries.of(target).probe(id), literal.type(), literal.value());
    }

    /** A restricting foreign key of any known table through which a row still refers to one of those to be deleted. */
    Optional<Violation> stillReferenced(DeleteWhere<?> delete) {
        List<TableType<?>> ownLast = new ArrayList<>(queries.tables()); // its own rows may go as well
        ownLast.sort(Comparator.comparing(child -> child.equals(delete.table())));
        for (TableType<?> child : ownLast) {
            for (ForeignKey key : keys(child, delete.table(), OnDelete.Action.RESTRICT)) {
                if (refers(child, key, delete)) {
                    return Optional.of(Violations.of(child, key));
                }
            }
        }
        return Optional.empty();
    }

    private List<Object> ids(TableType<?> child, ResultSet rows) throws SQLException {
        RowReader reader =
                dialect.reader(rows, List.of(queries.of(child).types().get(TableDefinition.ID)));
        boolean numbers = child.definition().idKind() == IdKind.GENERATED_LONG;
        List<Object> found = new ArrayList<>();
        while (rows.next()) {
            found.add(Objects.requireNonNull(numbers ? reader.getLongOrNull(0) : reader.getUuid(0)));
        }
        return found;
    }

    private boolean refers(TableType<?> child, ForeignKey key, DeleteWhere<?> delete) {
        String column =
                Names.quoted(SchemaSql.columnOf(child.definition(), key.field()).name());
        Question question = queries.references(delete, queries.of(child).quotedTable(), column);
        return exists(question.sql(), writer -> question.parameters().forEach(writer::bind));
    }

    private static List<ForeignKey> keys(TableType<?> child, TableType<?> parent, OnDelete.Action action) {
        return child.definition().foreignKeys().stream()
                .filter(key -> key.target() == parent.type() && key.onDelete() == action)
                .toList();
    }

    /** The ids of some rows that refer to one of the ids. */
    private List<Object> referring(TableType<?> child, ForeignKey key, List<?> ids) {
        TableSql sql = queries.of(child);
        TableColumn column = SchemaSql.columnOf(child.definition(), key.field());
        String query = "SELECT " + sql.column(TableDefinition.ID) + " FROM " + sql.quotedTable() + " WHERE "
                + Names.quoted(column.name()) + " = ? LIMIT " + MOST_ROWS;
        List<Object> found = new ArrayList<>();
        for (Object id : ids.subList(0, Math.min(MOST_ROWS, ids.size()))) {
            found.addAll(idsOf(child, query, column.type(), id));
        }
        return found;
    }

    private List<Object> idsOf(TableType<?> child, String query, ColumnType<?> type, Object value) {
        try {
            return runner.ask(query, statement -> {
                dialect.writer(statement, List.of()).bind(type, value);
                try (ResultSet rows = statement.executeQuery()) {
                    return ids(child, rows);
                }
            });
        } catch (SQLException e) {
            return List.of(); // the search is for a better message only, as below
        }
    }

    private boolean refers(TableType<?> child, ForeignKey key, List<?> ids) {
        if (key.target() == child.type()) { // what goes as well holds nothing back
            return !Set.copyOf(ids).containsAll(referring(child, key, ids));
        }
        TableColumn column = SchemaSql.columnOf(child.definition(), key.field());
        String sql = queries.of(child).probe(Names.quoted(column.name()));
        return ids.stream().anyMatch(id -> exists(sql, column.type(), id));
    }

    private boolean exists(String sql, ColumnType<?> type, Object value) {
        return exists(sql, writer -> writer.bind(type, value));
    }

    private boolean exists(String sql, Consumer<JdbcRowWriter> binding) {
        try {
            return runner.ask(sql, statement -> {
                binding.accept(dialect.writer(statement, List.of()));
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next();
                }
            });
        } catch (SQLException e) {
            return false; // the search is for a better message only; the error that it explains is reported in any case
        }
    }
}
