package io.rowloom.engine.read;

import io.rowloom.engine.call.Caller;
import io.rowloom.engine.table.Columns;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.GroupedQuery;
import io.rowloom.query.Order;
import io.rowloom.query.Projection;
import io.rowloom.query.SelectedRow;
import io.rowloom.query.Selection;
import io.rowloom.spi.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A question about groups: an immutable list of keys, and what is asked of the rows and of the groups. */
final class GroupedTableQuery<T> implements GroupedQuery<T> {

    private final Caller caller;
    private final Select<T> select;
    private final List<Expression<? super T, ?>> keys;
    private final @Nullable Condition<? super T> having;

    GroupedTableQuery(
            Caller caller,
            Select<T> select,
            List<Expression<? super T, ?>> keys,
            @Nullable Condition<? super T> having) {
        this.caller = caller;
        this.select = select;
        this.keys = keys;
        this.having = having;
    }

    @Override
    public GroupedQuery<T> groupBy(Selection<? super T, ?> key) {
        Expression<? super T, ?> expression = Grouping.expression(select.table(), key);
        Columns.check(select.table(), expression);
        List<Expression<? super T, ?>> more = new ArrayList<>(keys);
        more.add(expression);
        return new GroupedTableQuery<>(caller, select, List.copyOf(more), having);
    }

    @Override
    public GroupedQuery<T> where(Condition<? super T> condition) {
        Columns.check(select.table(), Objects.requireNonNull(condition, "condition"));
        Condition<? super T> both = TableQuery.both(select.where(), condition);
        return with(new Select<>(select.table(), both, select.orderBy(), select.offset(), select.limit()));
    }

    @Override
    public GroupedQuery<T> having(Condition<? super T> condition) {
        Objects.requireNonNull(condition, "condition");
        return new GroupedTableQuery<>(caller, select, keys, TableQuery.both(having, condition));
    }

    @Override
    public GroupedQuery<T> orderBy(Order<? super T> order) {
        List<Order<? super T>> orders = new ArrayList<>(select.orderBy());
        orders.add(order);
        return with(new Select<>(select.table(), select.where(), orders, select.offset(), select.limit()));
    }

    @Override
    public GroupedQuery<T> offset(long groups) {
        TableQuery.notNegative(groups, "offset");
        return with(new Select<>(select.table(), select.where(), select.orderBy(), groups, select.limit()));
    }

    @Override
    public GroupedQuery<T> limit(long groups) {
        TableQuery.notNegative(groups, "limit");
        return with(new Select<>(select.table(), select.where(), select.orderBy(), select.offset(), groups));
    }

    private GroupedTableQuery<T> with(Select<T> changed) {
        return new GroupedTableQuery<>(caller, changed, keys, having);
    }

    @Override
    public <R extends @Nullable Object> Projection<R> selectRow(
            List<? extends Selection<? super T, ?>> columns, Function<SelectedRow, ? extends R> constructor) {
        return ValuesProjection.of(caller, select, keys, having, columns, constructor);
    }

    /**
     * Describes the question without its values.
     *
     * @return for example {@code from Article group by author having count() >= ?}
     */
    @Override
    public String toString() {
        return ValuesProjection.describe(select, keys, having);
    }
}
