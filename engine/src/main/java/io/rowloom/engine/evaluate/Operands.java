package io.rowloom.engine.evaluate;

import io.rowloom.engine.value.Semantics;
import io.rowloom.engine.value.Stored;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.query.Computed;
import io.rowloom.query.Expression;
import io.rowloom.query.Literal;
import io.rowloom.query.Operation;
import io.rowloom.query.ToMany;
import io.rowloom.query.ToOne;
import io.rowloom.state.ColumnType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Binds expressions to a table and to the picture that is read. */
final class Operands {

    private final TableType<?> table;
    private final Picture picture;
    private final Semantics semantics;
    private final Map<Object, Integer> places;

    Operands(TableType<?> table, Picture picture, Semantics semantics) {
        this(table, picture, semantics, Map.of());
    }

    private Operands(TableType<?> table, Picture picture, Semantics semantics, Map<Object, Integer> places) {
        this.table = table;
        this.picture = picture;
        this.semantics = semantics;
        this.places = places;
    }

    /** Binds the same expressions to rows that have the value of some of them, by their identities, at the given places. */
    Operands over(Map<Object, Integer> values) {
        return new Operands(table, picture, semantics, values);
    }

    /** Two expressions with the same identity have the same value in every row. */
    Object identity(Expression<?, ?> expression) {
        return expression instanceof Column<?, ?> column ? (Object) table.position(column) : expression;
    }

    Operand bind(Expression<?, ?> expression) {
        Integer place = places.isEmpty() ? null : places.get(identity(expression));
        if (place != null) {
            int at = place;
            return row -> row.at(at);
        }
        return switch (expression) {
            case Column<?, ?> column -> {
                int position = table.position(column);
                yield row -> row.at(position);
            }
            case Literal<?, ?> literal -> constant(literal);
            case Computed<?, ?> computed -> bind(computed.operation(), computed.type());
        };
    }

    private static Operand constant(Literal<?, ?> literal) {
        Object stored = Stored.of(literal.type().kind(), literal.value());
        return row -> stored;
    }

    private Operand bind(Operation operation, ColumnType<?> type) {
        return switch (operation) {
            case Operation.Calculation it ->
                both(it.left(), it.right(), (a, b) -> semantics.calculated(type, a, it.sign(), b));
            case Operation.Folding it -> text(it.text(), text -> semantics.folded((String) text, it.letters()));
            case Operation.Length it -> text(it.text(), text -> semantics.length((String) text));
            case Operation.Concatenation it -> concatenation(bind(it.first()), bind(it.second()));
            case Operation.Substring it ->
                text(it.text(), text -> semantics.substring((String) text, it.start(), it.length()));
            case Operation.Coalescence it -> coalescence(bind(it.first()), bind(it.second()));
            case Operation.Choice it -> choice(it);
            case Operation.Comparison it -> extreme(it, semantics.order(type.kind()));
            case Operation.Constant it -> constant(it.value());
            case Operation.Path it -> path(it);
            case Operation.RowCount it -> {
                Function<Row, List<Row>> members = members(it.steps(), it.relation());
                yield row -> (long) members.apply(row).size();
            }
            case Operation.Aggregation it ->
                throw new IllegalStateException("an aggregate was asked of a row and not of a group");
        };
    }

    /** Where either is absent, so is the result. */
    private Operand both(Expression<?, ?> left, Expression<?, ?> right, NullableJoin join) {
        Operand a = bind(left);
        Operand b = bind(right);
        return row -> {
            Object x = a.of(row);
            Object y = b.of(row);
            return x == null || y == null ? null : join.of(x, y);
        };
    }

    /** Makes one value of two that are there; the result may be absent. */
    @FunctionalInterface
    private interface NullableJoin {
        @Nullable
        Object of(Object a, Object b);
    }

    private Operand text(Expression<?, ?> expression, UnaryOperator<Object> function) {
        Operand operand = bind(expression);
        return row -> {
            Object value = operand.of(row);
            return value == null ? null : function.apply(value);
        };
    }

    private Operand concatenation(Operand first, Operand second) {
        return row -> semantics.concatenated((String) first.of(row), (String) second.of(row));
    }

    private Operand coalescence(Operand first, Operand second) {
        return row -> semantics.coalesced(first.of(row), second.of(row));
    }

    private Operand choice(Operation.Choice choice) {
        RowCondition condition = new Evaluator(this, picture, semantics).bind(choice.condition());
        Operand then = bind(choice.then());
        Operand otherwise = bind(choice.otherwise());
        return row -> semantics.chosen(condition.of(row)) ? then.of(row) : otherwise.of(row);
    }

    private Operand extreme(Operation.Comparison comparison, Comparator<Object> order) {
        Operand first = bind(comparison.first());
        Operand second = bind(comparison.second());
        return row -> semantics.extreme(order, comparison.which(), first.of(row), second.of(row));
    }

    private Operand path(Operation.Path path) {
        Step way = way(path.steps());
        Operand end = new Operands(end(path.steps()), picture, semantics).bind(path.end());
        return row -> {
            Row other = way.from(row);
            return other == null ? null : end.of(other);
        };
    }

    private Step way(List<ToOne<?, ?>> steps) {
        Step way = row -> row;
        TableType<?> at = table;
        for (ToOne<?, ?> step : steps) {
            way = way.then(at.position(step.key()), picture.table(ModelTypes.table(step.target())));
            at = ModelTypes.table(step.target());
        }
        return way;
    }

    private TableType<?> end(List<ToOne<?, ?>> steps) {
        return steps.isEmpty() ? table : ModelTypes.table(steps.getLast().target());
    }

    /** The rows on the many side of a relation, at the end of a way. */
    Function<Row, List<Row>> members(List<ToOne<?, ?>> steps, ToMany<?, ?> relation) {
        Step way = way(steps);
        Members members = Members.of(picture, relation);
        return row -> {
            Row owner = way.from(row);
            return owner == null ? List.of() : members.of(owner);
        };
    }

    /** The way from a row to another one, or to none. */
    @FunctionalInterface
    private interface Step {
        @Nullable
        Row from(Row row);

        default Step then(int key, TableRows target) {
            return row -> {
                Row before = from(row);
                Object id = before == null ? null : before.at(key);
                return id == null ? null : target.find(id);
            };
        }
    }
}
