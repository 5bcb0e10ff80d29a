package com.example.journal;

import io.rowloom.engine.evaluate.Row;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.ForeignKeyViolationException.Reason;
import io.rowloom.meta.TableType;
import io.rowloom.relation.OnDelete.Action;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

// @start region="removal"
/**
 * Removes rows with all that their removal brings about: rows that go with them (rule C10) and references that become null (rule C12). Whether
 * a restricting reference is left over is asked at the end, so that the outcome does not depend on the order (rule C16).
 */
final class Removal {

    private record Gone(TableType<?> type, Row row) {}

    private final Statement statement;
    private final Tables tables;
    private final Deque<Gone> open = new ArrayDeque<>();
    private final List<Gone> gone = new ArrayList<>();

    Removal(Statement statement, Tables tables) {
        this.statement = statement;
        this.tables = tables;
    }

    void remove(TableType<?> type, List<Row> rows) {
        rows.forEach(row -> take(type, row));
        while (!open.isEmpty()) {
            Gone each = open.remove();
            tables.to(each.type()).forEach(reference -> follow(reference, each.row().id()));
        }
        for (Gone each : gone) {
            for (Tables.Reference reference : tables.to(each.type())) {
                if (isRestricting(reference) && !referring(reference, each.row().id()).isEmpty()) {
                    throw stillReferred(reference);
                }
            }
        }
    }

    /** No row of the same table may refer to one of several that one statement removes, whether it goes too or not (rule C17). */
    void removeAll(TableType<?> type, List<Row> rows) {
        for (Tables.Reference reference : tables.to(type)) {
            for (Row row : reference.child() == type && isRestricting(reference) ? rows : List.<Row>of()) {
                if (referring(reference, row.id()).stream().anyMatch(child -> !child.id().equals(row.id()))) {
                    throw stillReferred(reference);
                }
            }
        }
        remove(type, rows);
    }

    private void take(TableType<?> type, Row row) {
        statement.drop(type, row);
        open.add(new Gone(type, row));
        gone.add(new Gone(type, row));
    }

    private void follow(Tables.Reference reference, Object id) {
        for (Row child : referring(reference, id)) {
            switch (reference.key().onDelete()) {
                case CASCADE -> take(reference.child(), child);
                case SET_NULL -> statement.forget(reference, child);
                case RESTRICT -> {
                    // asked at the end
                }
            }
        }
    }

    private List<Row> referring(Tables.Reference reference, Object id) {
        List<Row> rows = new ArrayList<>();
        statement.table(reference.child()).referring(reference.position(), id, rows::add);
        return rows;
    }

    private static boolean isRestricting(Tables.Reference reference) {
        return reference.key().onDelete() == Action.RESTRICT;
    }

    private static ForeignKeyViolationException stillReferred(Tables.Reference reference) {
        return new ForeignKeyViolationException(Reason.STILL_REFERENCED, Statement.violation(reference), null);
    }
}
// @end region="removal"
