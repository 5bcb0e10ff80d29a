package io.rowloom.jdbc.sql;

import io.rowloom.engine.store.Membership;
import io.rowloom.meta.LinkType;
import io.rowloom.meta.ModelTypes;
import io.rowloom.query.Column;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.Subquery;
import io.rowloom.query.ToMany;
import io.rowloom.query.ToOne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes queries inside of a statement: those of another table, and those for the rows on the many side of a relation. */
final class InnerSql {

    private final ConditionSql conditions;

    InnerSql(ConditionSql conditions) {
        this.conditions = conditions;
    }

    String exists(Scope scope, Condition.Exists<?> exists) {
        return "EXISTS (SELECT 1" + members(scope, exists.steps(), exists.relation(), exists.where()) + ")";
    }

    String count(Scope scope, List<ToOne<?, ?>> steps, ToMany<?, ?> relation) {
        return "(SELECT COUNT(*)" + members(scope, steps, relation, null) + ")";
    }

    private String members(Scope scope, List<ToOne<?, ?>> steps, ToMany<?, ?> relation, @Nullable Condition<?> where) {
        Membership membership = Membership.of(relation);
        Scope inner = scope.inner(membership.target());
        LinkType links = membership.links();
        Column<?, ?> member = membership.member();
        Scope owning = links == null || member == null ? inner : inner.linked(links, member);
        String owner = steps.isEmpty()
                ? scope.column(0)
                : conditions
                        .expressions()
                        .along(
                                scope,
                                steps.subList(0, steps.size() - 1),
                                steps.getLast().key());
        String condition = where == null ? "" : " AND " + conditions.of(inner, where);
        return " FROM " + inner.fromClause() + " WHERE " + owning.column(membership.owner()) + " = " + owner
                + condition;
    }

    String values(Scope scope, Subquery.Inner query) {
        Scope inner = scope.inner(ModelTypes.table(query.table()));
        Expression<?, ?> value = query.value();
        Condition<?> where = query.where();
        String selected =
                value == null ? inner.column(0) : conditions.expressions().operand(inner, value);
        String condition = where == null ? "" : " WHERE " + conditions.of(inner, where);
        return "(SELECT " + selected + " FROM " + inner.fromClause() + condition + ")";
    }
}
