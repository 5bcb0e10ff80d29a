package io.rowloom.differential.program;

import io.rowloom.differential.table.TableSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads all rows of all tables: the last step of every program.
 *
 * @param tables the tables
 */
public record Contents(List<TableSpec<?>> tables) implements Op {

    @Override
    public List<Object> on(World world) {
        List<Object> all = new ArrayList<>();
        for (TableSpec<?> table : tables) {
            all.add(List.of(
                    table.name(),
                    new Ask<>(new Question<>(table, null, List.of()), Ask.Call.ALL, 0, Ask.UNLIMITED).on(world)));
        }
        return all;
    }

    @Override
    public List<Op> smaller() {
        return List.of();
    }

    @Override
    public String toString() {
        return "all rows of all tables";
    }
}
