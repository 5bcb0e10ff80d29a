package io.rowloom.engine.read;

import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import io.rowloom.query.Fetch;
import io.rowloom.query.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be loaded with the rows of one table: each relation once, with all that was asked for behind it.
 *
 * @param relation the relation of that table
 * @param next what to load behind it
 */
public record Fetches(Relation<?, ?> relation, List<Fetch<?>> next) {

    public Fetches {
        next = List.copyOf(next);
    }

    /** Joins what begins with the same relation, so that it is asked for once. */
    static List<Fetches> of(TableType<?> table, List<? extends Fetch<?>> what) {
        Map<String, List<Fetch<?>>> behind = new LinkedHashMap<>();
        Map<String, Relation<?, ?>> relations = new LinkedHashMap<>();
        for (Fetch<?> fetch : what) {
            Relation<?, ?> relation = table.relation(fetch.relation());
            relations.put(relation.field(), relation);
            behind.computeIfAbsent(relation.field(), first -> new ArrayList<>()).addAll(fetch.next());
        }
        List<Fetches> joined = new ArrayList<>();
        relations.forEach(
                (field, relation) -> joined.add(new Fetches(relation, behind.getOrDefault(field, List.of()))));
        return joined;
    }

    /** Checks that a relation belongs to a table, and all behind it to the tables that it leads to. */
    public static void check(TableType<?> table, Fetch<?> fetch) {
        Relation<?, ?> relation = table.relation(fetch.relation());
        if (!fetch.next().isEmpty()) {
            TableType<?> target = ModelTypes.table(relation.target());
            fetch.next().forEach(next -> check(target, next));
        }
    }
}
