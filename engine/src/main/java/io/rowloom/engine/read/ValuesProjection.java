package io.rowloom.engine.read;

import io.rowloom.engine.call.Caller;
import io.rowloom.engine.store.Aggregations;
import io.rowloom.engine.store.ConditionText;
import io.rowloom.error.MisuseException;
import io.rowloom.error.NonUniqueResultException;
import io.rowloom.error.RecordNotFoundException;
import io.rowloom.meta.ShapeType;
import io.rowloom.meta.TableType;
import io.rowloom.page.CursorRequest;
import io.rowloom.page.CursoredPage;
import io.rowloom.page.Page;
import io.rowloom.page.PageRequest;
import io.rowloom.page.TableView;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.Order;
import io.rowloom.query.Projection;
import io.rowloom.query.SelectedRow;
import io.rowloom.query.Selection;
import io.rowloom.spi.Begin;
import io.rowloom.spi.Select;
import io.rowloom.spi.SelectValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A projection: an immutable question for values, the session that will ask it, and what is made of each row. */
final class ValuesProjection<T, R extends @Nullable Object> implements Projection<R> {

    private final Caller caller;
    private final SelectValues<T> question;
    private final RowsMaker<R> maker;

    private ValuesProjection(Caller caller, SelectValues<T> question, RowsMaker<R> maker) {
        this.caller = caller;
        this.question = question;
        this.maker = maker;
    }

    static <T, R extends @Nullable Object> ValuesProjection<T, R> of(
            Caller caller,
            Select<T> rows,
            List<Expression<? super T, ?>> keys,
            @Nullable Condition<? super T> having,
            List<? extends Selection<? super T, ?>> columns,
            Function<SelectedRow, ? extends R> constructor) {
        if (columns.isEmpty()) {
            throw new MisuseException("select expects one value or more, such as User_.name, and got none.");
        }
        TableType<T> table = rows.table();
        List<Expression<? super T, ?>> values = new ArrayList<>(columns.size());
        for (Selection<? super T, ?> column : columns) {
            values.add(Grouping.expression(table, column));
        }
        SelectValues<T> question = Grouping.checked(new SelectValues<>(rows, values, false, keys, having));
        return new ValuesProjection<>(caller, question, RowMaker.of(columns, constructor));
    }

    /** A projection by a shape. */
    static <T, R> ValuesProjection<T, R> shaped(Caller caller, Select<T> rows, ShapeType<R> shape) {
        ShapeMaker.check(rows.table(), shape);
        ShapeLevel<T> level = ShapePlanner.root(rows.table(), shape.shape());
        return new ValuesProjection<>(
                caller,
                level.question(rows),
                new ShapeMaker<>(level, shape.shape().type(), caller.listLength()));
    }

    @Override
    public Inner inner() {
        Select<T> rows = question.rows();
        if (question.values().size() != 1 || rows.offset() > 0 || limit() != Select.UNLIMITED) {
            throw new MisuseException(
                    "a query inside of another one gives one value of each row and has neither an offset"
                            + " nor a limit, and this one is: " + this
                            + ". Ask it first and give its values to in(…).");
        }
        if (Aggregations.isSummary(question)) {
            throw new MisuseException(
                    "a query inside of another one has neither groups nor aggregates, and this one is: " + this
                            + ". Ask it first and give its values to in(…).");
        }
        if (maker instanceof ShapeMaker<?>) {
            throw new MisuseException(
                    "a query inside of another one gives one value of each row, and this one gives records: " + this
                            + ". Select the value: select(Article_.author).");
        }
        return new Inner(rows.table().type(), question.values().getFirst(), rows.where());
    }

    @Override
    public Projection<R> distinct() {
        maker.checkDistinct();
        return new ValuesProjection<>(
                caller,
                Grouping.checked(new SelectValues<>(
                        question.rows(), question.values(), true, question.groupBy(), question.having())),
                maker);
    }

    @Override
    public Projection<R> offset(long rows) {
        TableQuery.notNegative(rows, "offset");
        return new ValuesProjection<>(caller, Grouping.checked(cut(rows, limit())), maker);
    }

    @Override
    public Projection<R> limit(long rows) {
        TableQuery.notNegative(rows, "limit");
        return new ValuesProjection<>(
                caller, Grouping.checked(cut(question.rows().offset(), rows)), maker);
    }

    private long limit() {
        return question.rows().limit();
    }

    private SelectValues<T> cut(long offset, long limit) {
        Select<T> rows = question.rows();
        return question.with(new Select<>(rows.table(), rows.where(), rows.orderBy(), offset, limit));
    }

    /** The result without groups is one row, and is asked for without a limit. */
    private SelectValues<T> first(long rows) {
        boolean oneRow = question.groupBy().isEmpty() && Aggregations.isSummary(question);
        return oneRow ? question : cut(question.rows().offset(), Math.min(limit(), rows));
    }

    @Override
    public Optional<R> first() {
        List<R> rows = rows(first(1));
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.getFirst());
    }

    @Override
    public R one() {
        List<R> rows = rows(first(2));
        if (rows.size() == 1) {
            return rows.getFirst();
        }
        Class<?> type = question.rows().table().type();
        String expected =
                "expected exactly one row of a projection of " + question.rows().table() + ", found ";
        if (rows.isEmpty()) {
            throw new RecordNotFoundException(type, expected + "none. Ask with first() if there may be none.");
        }
        throw new NonUniqueResultException(
                type, expected + "at least 2. Ask with first() or all(), or add distinct().");
    }

    @Override
    public List<R> all() {
        return Collections.unmodifiableList(rows(question));
    }

    private List<R> rows(SelectValues<T> asked) {
        Supplier<List<R>> read = caller.call(Begin.READ, store -> maker.read(store, store.selectValues(asked)));
        return read.get();
    }

    @Override
    public Page<R> page(PageRequest request) {
        return page(unbounded(), request.offset(), request.size());
    }

    @Override
    public Page<R> page(TableView view) {
        if (Aggregations.isSummary(question) || question.distinct()) {
            throw new MisuseException("a view is in order of the time of each row, and this projection makes one row of"
                    + " many: " + this + ". Ask for its pages by number: page(PageRequest.of(…)).");
        }
        SelectValues<T> all = question.with(new Pages<>(caller, unbounded().rows(), List.of()).viewed(view));
        return page(all, view.offset(), view.limit());
    }

    private Page<R> page(SelectValues<T> all, long offset, int size) {
        Select<T> rows = all.rows();
        Select<T> part = new Select<>(rows.table(), rows.where(), lastKeys(all), offset, size);
        List<R> items = rows(Grouping.checked(all.with(part)));
        boolean last = items.size() < size && (!items.isEmpty() || offset == 0);
        long total = last ? offset + items.size() : caller.call(Begin.READ, store -> store.countValues(all));
        return new Page<>(items, total, (int) Math.min(Integer.MAX_VALUE, offset / size), size);
    }

    /** The orders, and behind them what tells all rows of the result apart (rule W10). */
    private static <T> List<Order<? super T>> lastKeys(SelectValues<T> all) {
        List<Order<? super T>> orders = all.rows().orderBy();
        if (!Aggregations.isSummary(all) && !all.distinct()) {
            return Keyset.of(all.rows().table(), orders).orders();
        }
        List<Order<? super T>> keys = new ArrayList<>(orders);
        for (Expression<? super T, ?> each : all.distinct() ? all.values() : all.groupBy()) {
            keys.add(each.asc());
        }
        return keys;
    }

    private SelectValues<T> unbounded() {
        if (question.rows().offset() > 0 || limit() != Select.UNLIMITED) {
            throw new MisuseException(
                    "page(…) sets offset and limit itself, and the projection has some already. Leave them out.");
        }
        if (question.groupBy().isEmpty() && Aggregations.isSummary(question)) {
            throw new MisuseException("an aggregate without groups has one row and no pages: " + this
                    + ". Ask for it with one(), or group with groupBy(…).");
        }
        return question;
    }

    @Override
    public CursoredPage<R> page(CursorRequest request) {
        if (Aggregations.isSummary(question) || question.distinct()) {
            throw new MisuseException("a cursor stands beside a row of the table, and this projection makes one row of"
                    + " many: " + this + ". Ask for its pages by number: page(PageRequest.of(…)).");
        }
        Select<T> rows = unbounded().rows();
        Keyset<T> keys = Keyset.of(rows.table(), rows.orderBy());
        return new CursorPages<T, R>(caller, rows, keys, toString(), part -> items(keys, part), made -> made)
                .page(request);
    }

    private List<CursorPages.Item<R>> items(Keyset<T> keys, Select<T> part) {
        List<Expression<? super T, ?>> values = new ArrayList<>(question.values());
        int own = values.size();
        values.addAll(keys.expressions());
        SelectValues<T> asked = new SelectValues<>(part, values, false, List.of(), null);
        List<@Nullable Object[]> found = new ArrayList<>();
        Supplier<List<R>> read = caller.call(Begin.READ, store -> {
            found.addAll(store.selectValues(asked));
            return maker.read(store, found);
        });
        List<R> made = read.get();
        List<CursorPages.Item<R>> items = new ArrayList<>(made.size());
        for (int i = 0; i < made.size(); i++) {
            @Nullable Object[] row = found.get(i);
            items.add(new CursorPages.Item<>(made.get(i), () -> keys.values(row, own)));
        }
        return items;
    }

    @Override
    public Stream<R> stream() {
        Function<@Nullable Object[], R> one = maker.ofOne();
        String example = "tx.from(" + question.rows().table() + ".class).select(…).stream()";
        return caller.stream(Begin.READ, example, store -> store.streamValues(question))
                .map(one);
    }

    @Override
    public long count() {
        return caller.call(Begin.READ, store -> store.countValues(question));
    }

    @Override
    public boolean exists() {
        SelectValues<T> one = first(1);
        return caller.call(Begin.READ, store -> store.countValues(one)) > 0;
    }

    /**
     * Describes the question without its values.
     *
     * @return for example {@code from Article group by author select author, count()}
     */
    @Override
    public String toString() {
        return describe(question.rows(), question.groupBy(), question.having())
                + (question.distinct() ? " select distinct " : " select ")
                + maker.words(question.values());
    }

    static String describe(Select<?> rows, List<? extends Expression<?, ?>> keys, @Nullable Condition<?> having) {
        return TableQuery.describe(rows)
                + (keys.isEmpty() ? "" : " group by " + words(keys))
                + (having == null ? "" : " having " + ConditionText.of(having));
    }

    static String words(List<? extends Expression<?, ?>> expressions) {
        return expressions.stream().map(ConditionText::of).collect(Collectors.joining(", "));
    }
}
