package io.rowloom.jdbc;

import io.rowloom.engine.store.ConstraintNames;
import io.rowloom.error.Violation;
import io.rowloom.jdbc.fault.Culprit;
import io.rowloom.jdbc.sql.Queries;
import io.rowloom.jdbc.sql.SchemaSql;
import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** From names of the database to those of the model. */
final class Violations {

    private final Queries queries;

    Violations(Queries queries) {
        this.queries = queries;
    }

    /** A unique index or the primary key, by its name or by its columns. */
    Violation unique(TableType<?> table, Culprit culprit) {
        TableDefinition definition = table.definition();
        String key = ConstraintNames.primaryKey(definition.name());
        List<String> id = List.of(definition.columns().get(TableDefinition.ID).name());
        if (culprit.constraint().equals(key) || culprit.columns().equals(id)) {
            return new Violation(model(table), key, List.of("id"));
        }
        for (IndexDefinition index : definition.indexes()) {
            if (index.name().equals(culprit.constraint())
                    || columns(definition, index).equals(culprit.columns())) {
                return new Violation(model(table), index.name(), index.fields());
            }
        }
        return byColumns(table, culprit);
    }

    private static List<String> columns(TableDefinition definition, IndexDefinition index) {
        if (!index.unique()) {
            return List.of("");
        }
        return index.fields().stream()
                .map(field -> SchemaSql.columnOf(definition, field).name())
                .toList();
    }

    /** A missing value, or what else names columns. */
    Violation byColumns(TableType<?> table, Culprit culprit) {
        List<String> fields = table.columns().stream()
                .filter(column -> culprit.columns().contains(column.name()))
                .map(TableColumn::field)
                .toList();
        return new Violation(model(table), culprit.constraint(), fields);
    }

    Violation check(TableType<?> table, Culprit culprit) {
        return new Violation(model(table), culprit.constraint(), fields(table, culprit, ConstraintNames::check));
    }

    /** The column whose range a check states that belongs to its type, if the check is one of these. */
    Optional<Violation> range(TableType<?> table, Culprit culprit) {
        List<String> fields = fields(table, culprit, ConstraintNames::range);
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new Violation(model(table), culprit.constraint(), fields));
    }

    private static List<String> fields(TableType<?> table, Culprit culprit, BinaryOperator<String> name) {
        TableDefinition definition = table.definition();
        return definition.columns().stream()
                .filter(column -> name.apply(definition.name(), column.name()).equals(culprit.constraint()))
                .map(TableColumn::field)
                .toList();
    }

    /** A foreign key by its name: one of the table that was written, or of any table that this store has met. */
    Violation foreignKey(TableType<?> table, Culprit culprit) {
        for (ForeignKey key : table.definition().foreignKeys()) {
            if (key.name().equals(culprit.constraint())) {
                return of(table, key);
            }
        }
        for (TableType<?> other : queries.tables()) {
            for (ForeignKey key : other.definition().foreignKeys()) {
                if (key.name().equals(culprit.constraint())) {
                    return of(other, key);
                }
            }
        }
        return new Violation(model(table), culprit.constraint(), List.of());
    }

    /** A constraint of a statement whose tables are not known, by its name among all tables that this store has met. */
    Violation anywhere(Culprit culprit) {
        for (TableType<?> table : queries.tables()) {
            for (Violation known : List.of(unique(table, culprit), check(table, culprit), foreignKey(table, culprit))) {
                if (!culprit.constraint().isEmpty() && !known.fields().isEmpty()) {
                    return known;
                }
            }
        }
        return new Violation("the statement", culprit.constraint(), culprit.columns());
    }

    static Violation of(TableType<?> table, ForeignKey key) {
        return new Violation(model(table), key.name(), List.of(key.field()));
    }

    private static String model(TableType<?> table) {
        return table.type().getSimpleName();
    }
}
