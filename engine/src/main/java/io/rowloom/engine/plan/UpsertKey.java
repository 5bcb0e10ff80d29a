package io.rowloom.engine.plan;

import io.rowloom.engine.store.ConstraintNames;
import io.rowloom.error.MisuseException;
import io.rowloom.meta.IdKind;
import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.query.KeyPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns that an upsert names, in any order.
 *
 * @param parts the columns and references
 * @param <T> the class of the rows
 */
public record UpsertKey<T>(List<KeyPart<? super T>> parts) {

    public UpsertKey {
        parts = List.copyOf(parts);
    }

    /** The unique key of a table that has exactly these columns. */
    public IndexDefinition of(TableType<T> table) {
        Set<String> fields = new HashSet<>();
        for (KeyPart<? super T> part : parts) {
            TableColumn column = table.columns().get(table.position(part.keyColumn()));
            fields.add(column.field());
        }
        List<IndexDefinition> keys = keys(table.definition());
        return keys.stream()
                .filter(key -> fields.equals(Set.copyOf(key.fields())))
                .findFirst()
                .orElseThrow(() -> refusal(table, keys));
    }

    private static List<IndexDefinition> keys(TableDefinition table) {
        List<IndexDefinition> keys = new ArrayList<>();
        if (table.idKind() == IdKind.UUID) {
            String id = table.columns().get(TableDefinition.ID).field();
            keys.add(new IndexDefinition(ConstraintNames.primaryKey(table.name()), List.of(id), true));
        }
        table.indexes().stream().filter(IndexDefinition::unique).forEach(keys::add);
        return keys;
    }

    private MisuseException refusal(TableType<?> table, List<IndexDefinition> keys) {
        String named = parts.isEmpty()
                ? "upsert needs to know by which unique key a stored " + table + " is found: call onConflict(…)."
                : "onConflict expects all columns of one unique key of " + table + " and got "
                        + parts.stream()
                                .map(part -> part.keyColumn().field())
                                .collect(Collectors.joining(", ", "(", ")"))
                        + ".";
        String known = keys.stream()
                .map(key -> key.fields().stream()
                        .map(field -> table + "_." + field)
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
        return new MisuseException(named
                + (known.isEmpty()
                        ? " It has none: add @Unique."
                        : " There is " + known + ". For another one add @Unique."));
    }
}
