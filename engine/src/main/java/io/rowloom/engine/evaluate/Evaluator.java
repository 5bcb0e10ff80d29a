package io.rowloom.engine.evaluate;

import io.rowloom.engine.value.Semantics;
import io.rowloom.engine.value.Stored;
import io.rowloom.engine.value.Truth;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import io.rowloom.query.Condition;
import io.rowloom.state.ColumnType.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Binds a condition to a table, once for each question: one walk over the tree makes a small tree of functions that know
 * positions, orders and stored values, and are then asked for every row.
 */
final class Evaluator {

    private final Operands operands;
    private final Picture picture;
    private final Semantics semantics;

    Evaluator(TableType<?> table, Picture picture, Semantics semantics) {
        this(new Operands(table, picture, semantics), picture, semantics);
    }

    Evaluator(Operands operands, Picture picture, Semantics semantics) {
        this.operands = operands;
        this.picture = picture;
        this.semantics = semantics;
    }

    RowCondition bind(Condition<?> condition) {
        return switch (condition) {
            case Condition.Compare<?, ?> compare -> compare(compare);
            case Condition.Same<?, ?> same -> same(same);
            case Condition.In<?, ?> in -> in(in);
            case Condition.Within<?> within -> within(within);
            case Condition.Exists<?> exists -> exists(exists);
            case Condition.IsNull<?>(var expression) -> isNull(operands.bind(expression));
            case Condition.Like<?> like -> like(like);
            case Condition.And<?>(var parts) -> all(bind(parts), Truth.FALSE, semantics::and);
            case Condition.Or<?>(var parts) -> all(bind(parts), Truth.TRUE, semantics::or);
            case Condition.Not<?>(var part) -> not(bind(part));
        };
    }

    private List<RowCondition> bind(List<? extends Condition<?>> parts) {
        return parts.stream().map(this::bind).toList();
    }

    private RowCondition compare(Condition.Compare<?, ?> compare) {
        Operand left = operands.bind(compare.left());
        Operand right = operands.bind(compare.right());
        Condition.Operator operator = compare.operator();
        Comparator<Object> order = semantics.order(compare.left().type().kind());
        return row -> semantics.compared(order, left.of(row), operator, right.of(row));
    }

    private RowCondition same(Condition.Same<?, ?> same) {
        Operand left = operands.bind(same.left());
        Operand right = operands.bind(same.right());
        Comparator<Object> order = semantics.order(same.left().type().kind());
        return row -> semantics.same(order, left.of(row), right.of(row));
    }

    private RowCondition in(Condition.In<?, ?> in) {
        Operand operand = operands.bind(in.expression());
        Kind kind = in.expression().type().kind();
        Set<Object> values = new TreeSet<>(semantics.order(kind));
        in.values().forEach(value -> values.add(Stored.of(kind, value)));
        return row -> semantics.member(operand.of(row), values, in.withNull());
    }

    private RowCondition within(Condition.Within<?> within) {
        Operand operand = operands.bind(within.expression());
        Comparator<Object> order = semantics.order(within.expression().type().kind());
        InnerValues inner = InnerValues.of(within.query(), picture, semantics, order);
        return row -> semantics.member(operand.of(row), inner.values(), inner.withNull());
    }

    private RowCondition exists(Condition.Exists<?> exists) {
        Function<Row, List<Row>> members = operands.members(exists.steps(), exists.relation());
        Condition<?> where = exists.where();
        RowCondition condition = where == null
                ? row -> Truth.TRUE
                : new Evaluator(ModelTypes.table(exists.relation().target()), picture, semantics).bind(where);
        return row -> Truth.of(members.apply(row).stream().anyMatch(member -> condition.of(member) == Truth.TRUE));
    }

    private RowCondition isNull(Operand operand) {
        return row -> semantics.absent(operand.of(row));
    }

    private RowCondition like(Condition.Like<?> like) {
        Operand text = operands.bind(like.text());
        Predicate<String> matcher = semantics.like(like.pattern(), like.ignoreCase());
        return row -> {
            Object value = text.of(row);
            return value == null ? Truth.UNKNOWN : Truth.of(matcher.test((String) value));
        };
    }

    private RowCondition not(RowCondition part) {
        return row -> semantics.not(part.of(row));
    }

    /** Joins parts from left to right and stops at the answer that no further part can change. */
    private static RowCondition all(List<RowCondition> parts, Truth last, BinaryOperator<Truth> join) {
        return (Row row) -> {
            Truth answer = parts.getFirst().of(row);
            for (int i = 1; i < parts.size() && answer != last; i++) {
                answer = join.apply(answer, parts.get(i).of(row));
            }
            return answer;
        };
    }
}
