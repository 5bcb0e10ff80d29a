package io.rowloom.differential.program;

import io.rowloom.Table;
import io.rowloom.differential.condition.Conditions;
import io.rowloom.differential.condition.Junction;
import io.rowloom.differential.table.Cond;
import io.rowloom.differential.table.One;
import io.rowloom.query.Assignment;
import io.rowloom.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Changes or deletes all rows that a query finds, in one statement.
 *
 * @param question the query, without an order
 * @param changes what is assigned; nothing to delete the rows
 * @param <T> the class of the rows
 */
public record Bulk<T extends Table<?>>(Question<T> question, List<Assign<T, ?>> changes) implements Op {

    /** Copies the list. */
    public Bulk {
        changes = List.copyOf(changes);
    }

    @Override
    public List<Object> on(World world) {
        Query<T> query = asked().in(world.session());
        List<Assignment<T>> assignments = new ArrayList<>();
        changes.forEach(change -> assignments.add(change.api()));
        return List.of(assignments.isEmpty() ? query.delete() : query.update(assignments));
    }

    /** Rows of one table that refer to one another are not deleted by one statement everywhere (rule C17). */
    private Question<T> asked() {
        Question<T> asked = question;
        for (One<T, ?> one : question.table().ones()) {
            if (changes.isEmpty() && one.relation().target() == question.table().type()) {
                Cond<T> free = Conditions.unreferenced(question.table(), one);
                Cond<T> where = asked.where();
                asked = new Question<>(
                        asked.table(), where == null ? free : new Junction<>(where, true, free), List.of());
            }
        }
        return asked;
    }

    @Override
    public List<Op> smaller() {
        List<Op> smaller = new ArrayList<>();
        question.smaller().forEach(simple -> smaller.add(new Bulk<>(simple, changes)));
        for (int i = 0; i < changes.size(); i++) {
            List<Assign<T, ?>> fewer = new ArrayList<>(changes);
            Assign<T, ?> change = fewer.remove(i);
            if (!fewer.isEmpty()) {
                smaller.add(new Bulk<>(question, fewer));
            }
            for (Assign<T, ?> simple : change.smaller()) {
                List<Assign<T, ?>> changed = new ArrayList<>(changes);
                changed.set(i, simple);
                smaller.add(new Bulk<>(question, changed));
            }
        }
        return smaller;
    }

    @Override
    public String toString() {
        String assigned = changes.stream().map(Object::toString).collect(Collectors.joining(", "));
        return asked() + (changes.isEmpty() ? ".delete()" : ".update(" + assigned + ")");
    }
}
