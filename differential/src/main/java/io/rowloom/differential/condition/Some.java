package io.rowloom.differential.condition;

import io.rowloom.Table;
import io.rowloom.differential.table.Cond;
import io.rowloom.differential.table.Members;
import io.rowloom.differential.table.Rows;
import io.rowloom.differential.value.Truth;
import io.rowloom.query.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * There is a row on the many side of a relation, or there is none.
 *
 * @param members the relation
 * @param cond what must hold for the row; null for any
 * @param none whether there must be none
 * @param <T> the table
 * @param <R> the table on the many side
 */
public record Some<T extends Table<?>, R extends Table<?>>(
        Members<T, R> members, @Nullable Cond<R> cond, boolean none) implements Cond<T> {

    @Override
    public Condition<T> api() {
        if (cond == null) {
            return none ? members.relation().none() : members.relation().any();
        }
        return none ? members.relation().none(cond.api()) : members.relation().any(cond.api());
    }

    @Override
    public Truth of(T row, Rows rows) {
        boolean found =
                members.of(row, rows).stream().anyMatch(member -> cond == null || cond.of(member, rows) == Truth.TRUE);
        return Truth.of(found != none);
    }

    @Override
    public List<Cond<T>> smaller() {
        List<Cond<T>> smaller = new ArrayList<>();
        if (cond != null) {
            smaller.add(new Some<>(members, null, none));
            cond.smaller().forEach(simple -> smaller.add(new Some<>(members, simple, none)));
        }
        return smaller;
    }

    @Override
    public String toString() {
        return members + (none ? ".none(" : ".any(") + (cond == null ? "" : cond) + ")";
    }
}
