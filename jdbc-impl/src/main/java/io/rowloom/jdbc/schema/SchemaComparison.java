package io.rowloom.jdbc.schema;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.dialect.SchemaDialect;
import io.rowloom.meta.SchemaDifference;
import io.rowloom.meta.TableType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares the tables of a database with those of the classes. It reads the catalogue and changes nothing. */
public final class SchemaComparison {

    private final SchemaDialect dialect;
    private final Catalogue catalogue;
    private final Mending mending;
    private final Asking asking;

    /** Sends a question to the catalogue. */
    @FunctionalInterface
    public interface Asking {

        /**
         * Asks.
         *
         * @param question a query with the name of a table as parameter
         * @param table the name
         * @param columns how many columns the answer has
         * @return the rows
         * @throws SQLException if the database refuses
         */
        List<List<String>> ask(String question, String table, int columns) throws SQLException;
    }

    /**
     * Begins.
     *
     * @param dialect the database
     * @param asking sends questions
     */
    public SchemaComparison(Dialect dialect, Asking asking) {
        this.dialect = dialect.schema();
        this.catalogue = Catalogue.of(dialect);
        this.mending = Mending.of(dialect);
        this.asking = asking;
    }

    /**
     * Compares everything.
     *
     * @param tables the tables that are wanted
     * @return every difference, with what would mend it
     * @throws SQLException if the catalogue cannot be read
     */
    public List<SchemaDifference> differences(List<TableType<?>> tables) throws SQLException {
        List<SchemaDifference> differences = new ArrayList<>();
        for (TableType<?> table : tables) {
            List<Finding> findings = findings(table);
            for (Finding finding : findings) {
                differences.add(
                        new SchemaDifference(Wording.of(table, finding), mending.ddl(table, findings, finding)));
            }
        }
        return differences;
    }

    private List<Finding> findings(TableType<?> table) throws SQLException {
        String name = table.definition().name();
        Map<String, FoundTable.Column> columns = columns(name);
        if (columns.isEmpty()) {
            return List.of(new Finding.NoTable());
        }
        TableComparison comparison = new TableComparison(dialect, table.definition());
        comparison.compareColumns(columns);
        comparison.complain(complaints(name));
        comparison.compareConstraints(found(name, columns));
        return comparison.findings();
    }

    /**
     * Compares the columns of those tables that are there.
     *
     * @param tables the tables that are wanted
     * @return what differs, in words
     * @throws SQLException if the catalogue cannot be read
     */
    public List<String> otherColumns(List<TableType<?>> tables) throws SQLException {
        List<String> differences = new ArrayList<>();
        for (TableType<?> table : tables) {
            String name = table.definition().name();
            Map<String, FoundTable.Column> columns = columns(name);
            if (!columns.isEmpty()) {
                TableComparison comparison = new TableComparison(dialect, table.definition());
                comparison.compareColumns(columns);
                comparison.complain(complaints(name));
                comparison.findings().forEach(finding -> differences.add(Wording.of(table, finding)));
            }
        }
        return differences;
    }

    private Map<String, FoundTable.Column> columns(String table) throws SQLException {
        Map<String, FoundTable.Column> columns = new LinkedHashMap<>();
        for (List<String> row : asking.ask(dialect.columnsQuery(), table, 3)) {
            columns.put(row.get(0), new FoundTable.Column(row.get(1), row.get(2).equals("1")));
        }
        return columns;
    }

    private List<String> complaints(String table) throws SQLException {
        String query = dialect.complaintsQuery();
        return query == null
                ? List.of()
                : asking.ask(query, table, 1).stream().map(List::getFirst).toList();
    }

    private FoundTable found(String table, Map<String, FoundTable.Column> columns) throws SQLException {
        List<List<String>> id = asking.ask(catalogue.id(), table, 2);
        List<FoundTable.Key> keys = asking.ask(catalogue.keys(), table, 5).stream()
                .map(row -> new FoundTable.Key(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)))
                .toList();
        return new FoundTable(
                columns,
                id.stream().map(List::getFirst).toList(),
                id.stream().anyMatch(row -> row.get(1).equals("1")),
                indexes(asking.ask(catalogue.indexes(), table, 4)),
                keys,
                catalogue.readChecks(asking.ask(catalogue.checks(), table, 2)));
    }

    private static List<FoundTable.Index> indexes(List<List<String>> rows) {
        Map<String, List<List<String>>> byName =
                rows.stream().collect(Collectors.groupingBy(List::getFirst, LinkedHashMap::new, Collectors.toList()));
        return byName.values().stream()
                .map(columns -> new FoundTable.Index(
                        columns.getFirst().get(0),
                        columns.getFirst().get(1),
                        columns.getFirst().get(2).equals("1"),
                        columns.stream().map(row -> row.get(3)).toList()))
                .toList();
    }
}
