package io.rowloom.engine.log;

import io.rowloom.engine.store.ConditionText;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.query.Computed;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.Literal;
import io.rowloom.query.Operation;
import io.rowloom.query.Order;
import io.rowloom.spi.Change;
import io.rowloom.spi.DeleteWhere;
import io.rowloom.spi.RowDelete;
import io.rowloom.spi.RowUpdate;
import io.rowloom.spi.Select;
import io.rowloom.spi.SelectValues;
import io.rowloom.spi.UpdateWhere;
import io.rowloom.spi.Upserts;
import io.rowloom.state.Snapshot;
import io.rowloom.tx.Lock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call in words that read like SQL, for the log of a store that has no language of its own.
 *
 * @param text the words, with a question mark for each value
 * @param parameters the values; of several rows those of the first
 */
public record Wording(String text, List<@Nullable Object> parameters) {

    /**
     * Tells of an insertion.
     *
     * @param table the table
     * @param rows the rows, one or more
     * @return the words
     */
    public static Wording insert(TableType<?> table, List<? extends Snapshot> rows) {
        ShownValues values = ShownValues.of(table, rows.getFirst(), TableType.ALL);
        return new Wording(
                "insert into " + name(table) + " (" + String.join(", ", values.columns()) + ")" + times(rows.size()),
                values.values());
    }

    /**
     * Tells of rows that are stored whether or not they are there.
     *
     * @param upserts the rows
     * @return the words
     */
    public static Wording upsert(Upserts<?> upserts) {
        Wording insert = insert(upserts.table(), upserts.rows());
        String key = upserts.positions().stream()
                .map(position -> upserts.table().columns().get(position).name())
                .collect(Collectors.joining(", "));
        return new Wording(insert.text() + " or update by " + key, insert.parameters());
    }

    /**
     * Tells of changes by id.
     *
     * @param table the table
     * @param updates the changes, one or more
     * @return the words
     */
    public static Wording update(TableType<?> table, List<RowUpdate> updates) {
        RowUpdate first = updates.getFirst();
        ShownValues values = ShownValues.of(table, first.row(), first.changed());
        String set = values.columns().stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        values.values().add(first.row().id());
        boolean versioned = table.definition().versioned();
        if (versioned) {
            values.values().add(first.expectedVersion());
        }
        return new Wording(
                "update " + name(table) + " set " + set + whereId(table) + andVersion(table, versioned)
                        + times(updates.size()),
                values.values());
    }

    /**
     * Tells of deletions by id.
     *
     * @param table the table
     * @param deletes the deletions, one or more
     * @return the words
     */
    public static Wording delete(TableType<?> table, List<RowDelete> deletes) {
        RowDelete first = deletes.getFirst();
        List<@Nullable Object> parameters = new ArrayList<>(listOf(first.id()));
        first.expectedVersion().ifPresent(parameters::add);
        return new Wording(
                "delete from " + name(table) + whereId(table)
                        + andVersion(table, first.expectedVersion().isPresent()) + times(deletes.size()),
                parameters);
    }

    /**
     * Tells of a search by id.
     *
     * @param table the table
     * @param id the id
     * @return the words
     */
    public static Wording find(TableType<?> table, Object id) {
        return new Wording("select from " + name(table) + whereId(table), listOf(id));
    }

    /**
     * Tells of a change of many rows.
     *
     * @param update the change
     * @return the words
     */
    public static Wording updateWhere(UpdateWhere<?> update) {
        List<@Nullable Object> parameters = new ArrayList<>();
        List<String> set = new ArrayList<>();
        for (Change change : update.changes()) {
            Expression<?, ?> value = change.value();
            String column = update.table().columns().get(change.position()).name();
            set.add(column + " = " + (value == null ? "null" : ConditionText.of(value)));
            if (value != null) {
                collect(value, parameters);
            }
        }
        String text = "update " + name(update.table()) + " set " + String.join(", ", set);
        return new Wording(text + where(update.where(), parameters), parameters);
    }

    /**
     * Tells of a deletion of many rows.
     *
     * @param delete the deletion
     * @return the words
     */
    public static Wording deleteWhere(DeleteWhere<?> delete) {
        List<@Nullable Object> parameters = new ArrayList<>();
        return new Wording("delete from " + name(delete.table()) + where(delete.where(), parameters), parameters);
    }

    /**
     * Tells of a row that is locked.
     *
     * @param table the table
     * @param id the id
     * @return the words
     */
    public static Wording lock(TableType<?> table, Object id) {
        return new Wording("lock " + name(table) + whereId(table), listOf(id));
    }

    /**
     * Tells of a question for rows.
     *
     * @param select the question
     * @return the words
     */
    public static Wording select(Select<?> select) {
        return asked("select", select);
    }

    /**
     * Tells of a count of rows.
     *
     * @param select the question
     * @return the words
     */
    public static Wording count(Select<?> select) {
        return asked("count", select);
    }

    /**
     * Tells of a question for values.
     *
     * @param select the question
     * @return the words
     */
    public static Wording selectValues(SelectValues<?> select) {
        return askedValues("select", select);
    }

    /**
     * Tells of a count of rows of values.
     *
     * @param select the question
     * @return the words
     */
    public static Wording countValues(SelectValues<?> select) {
        return askedValues("count", select);
    }

    private static Wording askedValues(String verb, SelectValues<?> select) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String text = verb + (select.distinct() ? " distinct " : " ") + words(select.values(), parameters);
        Wording rows = asked("", select.rows());
        parameters.addAll(rows.parameters());
        text += rows.text();
        if (!select.groupBy().isEmpty()) {
            text += " group by " + words(select.groupBy(), parameters);
        }
        if (select.having() != null) {
            collect(select.having(), parameters);
            text += " having " + ConditionText.of(select.having());
        }
        return new Wording(text, parameters);
    }

    private static String words(List<? extends Expression<?, ?>> values, List<@Nullable Object> parameters) {
        values.forEach(value -> collect(value, parameters));
        return values.stream().map(ConditionText::of).collect(Collectors.joining(", "));
    }

    private static Wording asked(String verb, Select<?> select) {
        StringBuilder text = new StringBuilder(verb + " from " + name(select.table()));
        List<@Nullable Object> parameters = new ArrayList<>();
        text.append(where(select.where(), parameters));
        if (!select.orderBy().isEmpty()) {
            text.append(" order by ")
                    .append(select.orderBy().stream().map(Wording::words).collect(Collectors.joining(", ")));
        }
        if (select.offset() > 0) {
            text.append(" offset ").append(select.offset());
        }
        if (select.limit() != Select.UNLIMITED) {
            text.append(" limit ").append(select.limit());
        }
        text.append(lock(select.lock()));
        return new Wording(text.toString(), parameters);
    }

    private static String lock(@Nullable Lock lock) {
        return switch (lock) {
            case null -> "";
            case WAIT -> " for update";
            case NO_WAIT -> " for update no wait";
            case SKIP_LOCKED -> " for update skip locked";
        };
    }

    private static String where(@Nullable Condition<?> condition, List<@Nullable Object> parameters) {
        if (condition == null) {
            return "";
        }
        collect(condition, parameters);
        return " where " + ConditionText.of(condition);
    }

    private static String words(Order<?> order) {
        return ConditionText.of(order.by())
                + (order.descending() ? " desc" : "")
                + (order.nullsAreFirst() ? " nulls first" : "");
    }

    private static void collect(Condition<?> condition, List<@Nullable Object> parameters) {
        switch (condition) {
            case Condition.Compare<?, ?>(var left, var operator, var right) -> {
                collect(left, parameters);
                collect(right, parameters);
            }
            case Condition.Same<?, ?>(var left, var right) -> {
                collect(left, parameters);
                collect(right, parameters);
            }
            case Condition.In<?, ?>(var expression, var values, var withNull) -> parameters.addAll(values);
            case Condition.Within<?>(var expression, var query) -> {
                collect(expression, parameters);
                Expression<?, ?> value = query.value();
                if (value != null) {
                    collect(value, parameters);
                }
                collectIn(query.where(), parameters);
            }
            case Condition.Exists<?> exists -> collectIn(exists.where(), parameters);
            case Condition.IsNull<?>(var expression) -> collect(expression, parameters);
            case Condition.Like<?>(var text, var pattern, var ignoreCase) -> parameters.add(pattern);
            case Condition.And<?>(var parts) -> parts.forEach(part -> collect(part, parameters));
            case Condition.Or<?>(var parts) -> parts.forEach(part -> collect(part, parameters));
            case Condition.Not<?>(var part) -> collect(part, parameters);
        }
    }

    private static void collectIn(@Nullable Condition<?> inner, List<@Nullable Object> parameters) {
        if (inner != null) {
            collect(inner, parameters);
        }
    }

    private static void collect(Expression<?, ?> expression, List<@Nullable Object> parameters) {
        switch (expression) {
            case Column<?, ?> column -> {}
            case Literal<?, ?>(var type, var value) -> parameters.add(value);
            case Computed<?, ?> computed -> collect(computed.operation(), parameters);
        }
    }

    private static void collect(Operation operation, List<@Nullable Object> parameters) {
        switch (operation) {
            case Operation.Choice choice -> collect(choice.condition(), parameters);
            case Operation.Path path -> collect(path.end(), parameters);
            default -> {
                // all values are among the operands
            }
        }
        operation.operands().forEach(operand -> collect(operand, parameters));
    }

    private static List<@Nullable Object> listOf(Object value) {
        List<@Nullable Object> list = new ArrayList<>();
        list.add(value);
        return list;
    }

    private static String name(TableType<?> table) {
        return table.definition().name();
    }

    private static String whereId(TableType<?> table) {
        TableColumn id = table.columns().get(TableDefinition.ID);
        return " where " + id.name() + " = ?";
    }

    private static String andVersion(TableType<?> table, boolean expected) {
        return expected ? " and " + table.columns().get(TableDefinition.VERSION).name() + " = ?" : "";
    }

    private static String times(int rows) {
        return rows == 1 ? "" : " × " + rows;
    }
}
