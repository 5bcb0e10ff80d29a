package io.rowloom.jdbc.schema;

import io.rowloom.jdbc.dialect.SchemaDialect;
import io.rowloom.jdbc.sql.SchemaSql;
import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.IdKind;
import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares one table that is wanted with the one that is there. */
final class TableComparison {

    private final SchemaDialect dialect;
    private final TableDefinition wanted;
    private final List<Finding> findings = new ArrayList<>();

    TableComparison(SchemaDialect dialect, TableDefinition wanted) {
        this.dialect = dialect;
        this.wanted = wanted;
    }

    List<Finding> findings() {
        return findings;
    }

    void compareColumns(Map<String, FoundTable.Column> found) {
        Map<String, FoundTable.Column> rest = new TreeMap<>(found);
        for (TableColumn column : wanted.columns()) {
            FoundTable.Column there = rest.remove(column.name());
            if (there == null) {
                findings.add(new Finding.NoColumn(column));
            } else {
                String expected = dialect.type(column.type()) + (column.nullable() ? "" : " NOT NULL");
                if (!expected.equals(there.words())) {
                    findings.add(new Finding.OtherColumn(column, expected, there));
                }
            }
        }
        rest.keySet().forEach(name -> findings.add(new Finding.ExtraColumn(name)));
    }

    void complain(List<String> complaints) {
        complaints.forEach(words -> findings.add(new Finding.Complaint(words)));
    }

    /** Compares what no column says by itself; what is about a column that is not there is left out. */
    void compareConstraints(FoundTable found) {
        String id = wanted.columns().get(TableDefinition.ID).name();
        boolean generated = wanted.idKind() == IdKind.GENERATED_LONG;
        boolean isKey = found.id().equals(List.of(id));
        boolean isMade = found.generatesIds() == generated;
        if (!isKey || !isMade) {
            findings.add(new Finding.OtherId(found.id(), isKey, isMade));
        }
        compareIndexes(found);
        compareKeys(found);
        compareChecks(found);
    }

    private void compareIndexes(FoundTable found) {
        List<FoundTable.Index> rest = new ArrayList<>(found.indexes());
        for (IndexDefinition index : wanted.indexes()) {
            List<String> columns = index.fields().stream().map(this::column).toList();
            boolean there = rest.removeIf(other -> other.columns().equals(columns) && other.unique() == index.unique());
            if (!there && found.columns().keySet().containsAll(columns)) {
                FoundTable.Index other = named(rest, FoundTable.Index::name, index.name());
                findings.add(other == null ? new Finding.NoIndex(index) : new Finding.OtherIndex(index, other));
                rest.remove(other);
            }
        }
        rest.stream()
                .filter(FoundTable.Index::unique)
                .filter(index -> !index.columns().equals(found.id()))
                .forEach(index -> findings.add(new Finding.ExtraUnique(index)));
    }

    private static <F> @Nullable F named(List<F> found, Function<F, String> name, String wanted) {
        return found.stream()
                .filter(each -> name.apply(each).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** What is too many is told first: its name may be the one that is needed. */
    private void compareKeys(FoundTable found) {
        List<FoundTable.Key> rest = new ArrayList<>(found.keys());
        List<Finding> others = new ArrayList<>();
        for (ForeignKey key : wanted.foreignKeys()) {
            List<FoundTable.Key> same =
                    rest.stream().filter(there -> leadsAlike(key, there)).toList();
            if (!same.isEmpty()) {
                same.stream()
                        .filter(there -> !rule(key).equals(plain(there.onDelete())))
                        .forEach(there -> others.add(new Finding.OtherKey(key, there)));
            } else if (found.columns().containsKey(column(key.field()))) {
                others.add(new Finding.NoKey(key));
            }
            rest.removeAll(same);
        }
        rest.forEach(key -> findings.add(new Finding.ExtraKey(key)));
        findings.addAll(others);
    }

    private boolean leadsAlike(ForeignKey key, FoundTable.Key there) {
        TableDefinition target = ModelTypes.table(key.target()).definition();
        return there.column().equals(column(key.field()))
                && there.target().equals(target.name())
                && there.targetColumn()
                        .equals(target.columns().get(TableDefinition.ID).name());
    }

    /** What becomes of a row when the one is deleted that it refers to, in the words of SQL. */
    static String rule(ForeignKey key) {
        return key.onDelete().name().replace('_', ' ');
    }

    /** Databases differ in which of the two they call what refuses. */
    static String plain(String onDelete) {
        return onDelete.equals("NO ACTION") ? "RESTRICT" : onDelete;
    }

    private void compareChecks(FoundTable found) {
        List<FoundTable.Check> rest = new ArrayList<>(found.checks());
        SchemaSql sql = new SchemaSql(dialect);
        for (TableColumn column : wanted.columns()) {
            if (found.columns().containsKey(column.name())) {
                sql.checks(wanted, column).forEach(check -> compareCheck(column, check, rest));
            }
        }
        rest.forEach(check -> findings.add(new Finding.ExtraCheck(check)));
    }

    private void compareCheck(TableColumn column, SchemaSql.NamedCheck check, List<FoundTable.Check> rest) {
        String normal = Tokens.normal(check.condition());
        if (!rest.removeIf(other -> Tokens.normal(other.condition()).equals(normal))) {
            FoundTable.Check other = named(rest, FoundTable.Check::name, check.name());
            findings.add(
                    other == null ? new Finding.NoCheck(column, check) : new Finding.OtherCheck(column, check, other));
            rest.remove(other);
        }
    }

    private String column(String field) {
        return SchemaSql.columnOf(wanted, field).name();
    }
}
