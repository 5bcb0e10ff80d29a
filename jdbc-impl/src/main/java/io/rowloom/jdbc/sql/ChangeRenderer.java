package io.rowloom.jdbc.sql;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.spi.Change;
import io.rowloom.spi.DeleteWhere;
import io.rowloom.spi.UpdateWhere;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the text of a change or a deletion of many rows. */
final class ChangeRenderer {

    private final ConditionSql conditions;
    private final Scope scope;

    private ChangeRenderer(Dialect dialect, Scope scope) {
        this.conditions = new ConditionSql(dialect);
        this.scope = scope;
    }

    static String update(Dialect dialect, Scope scope, UpdateWhere<?> update) {
        return new ChangeRenderer(dialect, scope).update(update);
    }

    static String delete(Dialect dialect, Scope scope, DeleteWhere<?> delete) {
        return "DELETE FROM " + scope.table().quotedTable() + new ChangeRenderer(dialect, scope).where(delete.where());
    }

    static String probe(Dialect dialect, Scope scope, DeleteWhere<?> delete, String child, String reference) {
        return "SELECT 1 FROM " + child + " WHERE " + reference + " IN (SELECT " + scope.column(0) + " FROM "
                + scope.table().quotedTable() + new ChangeRenderer(dialect, scope).where(delete.where()) + ") LIMIT 1";
    }

    private String update(UpdateWhere<?> update) {
        List<String> assignments = new ArrayList<>();
        for (Change change : update.changes()) {
            assignments.add(scope.table().column(change.position()) + " = " + value(change.value()));
        }
        return "UPDATE " + scope.table().quotedTable() + " SET " + String.join(", ", assignments)
                + where(update.where());
    }

    private String value(@Nullable Expression<?, ?> value) {
        return value == null ? "NULL" : conditions.expressions().operand(scope, value);
    }

    private String where(@Nullable Condition<?> condition) {
        return condition == null ? "" : " WHERE " + conditions.of(scope, condition);
    }
}
