package io.rowloom.engine;

import io.rowloom.Schema;
import io.rowloom.engine.diagram.Diagram;
import io.rowloom.engine.diagram.Mermaid;
import io.rowloom.engine.diagram.SvgDrawing;
import io.rowloom.error.SchemaException;
import io.rowloom.meta.SchemaDifference;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Store;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The tables of a store, as the classes want them.
 *
 * @param store the store
 * @param tables finds the tables, each behind those that it refers to
 * @param guard checks that the database may be used here
 */
record StoreSchema(Store store, Supplier<List<TableType<?>>> tables, Runnable guard) implements Schema {

    @Override
    public List<String> ddl() {
        return store.ddl(tables.get());
    }

    @Override
    public List<SchemaDifference> differences() {
        guard.run();
        return List.copyOf(store.differences(tables.get()));
    }

    @Override
    public String mermaid() {
        return Mermaid.of(Diagram.of(tables.get()));
    }

    @Override
    public String svg() {
        return SvgDrawing.of(Diagram.of(tables.get()));
    }

    @Override
    public void validate() {
        List<SchemaDifference> differences = differences();
        if (!differences.isEmpty()) {
            throw new SchemaException(message(differences));
        }
    }

    private static String message(List<SchemaDifference> differences) {
        StringBuilder message = new StringBuilder("expected the tables of the classes and found ")
                .append(differences.size())
                .append(differences.size() == 1 ? " difference:" : " differences:");
        Set<String> statements = new LinkedHashSet<>();
        for (SchemaDifference difference : differences) {
            message.append("\n  ").append(difference.text());
            statements.addAll(difference.ddl());
        }
        if (!statements.isEmpty()) {
            message.append(
                    "\nthese statements would mend them; read them first, for rows that are there may be in the way:");
            statements.forEach(statement -> message.append("\n  ")
                    .append(statement.replace("\n", "\n  "))
                    .append(';'));
        }
        return message.toString();
    }
}
