package io.rowloom.jdbc.schema;

import static io.rowloom.jdbc.sql.Names.quoted;

import io.rowloom.jdbc.dialect.SchemaDialect;
import io.rowloom.jdbc.sql.SchemaSql;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * SQLite adds indexes in place. For anything else the table is made anew beside the old one, filled and renamed, as its
 * documentation tells; then all differences of the table are mended by the same statements.
 */
record SqliteMending(SchemaDialect dialect) implements Mending {

    @Override
    public List<String> ddl(TableType<?> table, List<Finding> all, Finding one) {
        if (all.stream().allMatch(finding -> isInPlace(table.definition(), finding))) {
            return inPlace(table, one);
        }
        return anew(table.definition(), all);
    }

    private boolean isInPlace(TableDefinition table, Finding finding) {
        return switch (finding) {
            case Finding.NoTable none -> true;
            case Finding.NoIndex index -> true;
            case Finding.OtherIndex(var index, var found) -> found.constraint().isEmpty();
            case Finding.ExtraUnique(var index) -> index.constraint().isEmpty();
            case Finding.NoColumn(TableColumn column) -> isPlain(table, column);
            default -> false;
        };
    }

    /** Only a column that may be null, and of which nothing else is said, can be added to a table with rows. */
    private boolean isPlain(TableDefinition table, TableColumn column) {
        return column.nullable()
                && new SchemaSql(dialect).checks(table, column).isEmpty()
                && table.foreignKeys().stream().noneMatch(key -> key.field().equals(column.field()));
    }

    private List<String> inPlace(TableType<?> table, Finding finding) {
        TableDefinition definition = table.definition();
        SchemaSql sql = new SchemaSql(dialect);
        return switch (finding) {
            case Finding.NoTable none -> sql.create(List.of(table));
            case Finding.NoIndex(var index) -> List.of(SchemaSql.index(definition, index));
            case Finding.OtherIndex(var index, var found) ->
                List.of("DROP INDEX " + quoted(found.name()), SchemaSql.index(definition, index));
            case Finding.ExtraUnique(var index) -> List.of("DROP INDEX " + quoted(index.name()));
            case Finding.NoColumn(TableColumn column) -> column(sql, definition, column);
            default -> throw new IllegalStateException("a difference that SQLite cannot mend in place");
        };
    }

    private static List<String> column(SchemaSql sql, TableDefinition table, TableColumn column) {
        List<String> statements = new ArrayList<>();
        statements.add("ALTER TABLE " + quoted(table.name()) + " ADD COLUMN " + sql.column(column));
        table.indexes().stream()
                .filter(index -> index.fields().contains(column.field()))
                .forEach(index -> statements.add(SchemaSql.index(table, index)));
        return statements;
    }

    private List<String> anew(TableDefinition table, List<Finding> all) {
        Set<String> missing = new HashSet<>();
        for (Finding finding : all) {
            if (finding instanceof Finding.NoColumn(TableColumn column)) {
                missing.add(column.name());
            }
        }
        String kept = table.columns().stream()
                .map(TableColumn::name)
                .filter(name -> !missing.contains(name))
                .map(name -> quoted(name))
                .collect(Collectors.joining(", "));
        String old = quoted(table.name());
        String fresh = "new_" + table.name();
        List<String> statements = new ArrayList<>();
        statements.add("PRAGMA foreign_keys = OFF");
        statements.add(new SchemaSql(dialect).table(table, fresh));
        statements.add("INSERT INTO " + quoted(fresh) + " (" + kept + ") SELECT " + kept + " FROM " + old);
        statements.add("DROP TABLE " + old);
        statements.add("ALTER TABLE " + quoted(fresh) + " RENAME TO " + old);
        table.indexes().forEach(index -> statements.add(SchemaSql.index(table, index)));
        statements.add("PRAGMA foreign_keys = ON");
        return statements;
    }
}
