package io.rowloom.differential.program;

import io.rowloom.Table;
import io.rowloom.differential.table.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Asks for rows with those on the many side of a relation.
 *
 * @param question the query
 * @param members the relation
 * @param <T> the class of the rows
 * @param <R> the class of the rows on the many side
 */
public record Load<T extends Table<?>, R extends Table<?>>(Question<T> question, Members<T, R> members) implements Op {

    @Override
    public List<Object> on(World world) {
        List<Object> told = new ArrayList<>();
        for (T row :
                question.total().in(world.session()).load(members.relation()).all()) {
            List<Object> shown = new ArrayList<>(List.of(world.shown(question.table(), row)));
            for (R member : Objects.requireNonNull(members.list().apply(row)).get()) {
                shown.add(world.shown(members.target().get(), member));
            }
            told.add(shown);
        }
        return told;
    }

    @Override
    public List<Op> smaller() {
        return question.smaller().stream()
                .<Op>map(simple -> new Load<>(simple, members))
                .toList();
    }

    @Override
    public String toString() {
        return question.total() + ".load(" + members + ").all()";
    }
}
