package io.rowloom.engine.read;

import io.rowloom.engine.call.Caller;
import io.rowloom.engine.plan.PatchPipeline;
import io.rowloom.meta.ObjectRowReader;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.page.CursorRequest;
import io.rowloom.page.CursoredPage;
import io.rowloom.page.Page;
import io.rowloom.page.PageRequest;
import io.rowloom.page.TableView;
import io.rowloom.query.Column;
import io.rowloom.query.ComparableColumn;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.Fetch;
import io.rowloom.query.Order;
import io.rowloom.spi.Begin;
import io.rowloom.spi.Select;
import io.rowloom.spi.SelectValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers a query page by page. */
public final class Pages<T> {

    private final Caller caller;
    private final Select<T> select;
    private final TableType<T> table;
    private final List<Fetch<? super T>> fetches;

    Pages(Caller caller, Select<T> select, List<Fetch<? super T>> fetches) {
        this.caller = caller;
        this.select = select;
        this.fetches = fetches;
        this.table = select.table();
    }

    Page<T> page(PageRequest request) {
        return page(select, request.offset(), request.size());
    }

    Page<T> page(TableView view) {
        return page(viewed(view), view.offset(), view.limit());
    }

    /** The question with what a view adds to it. */
    Select<T> viewed(TableView view) {
        Column<T, ?> time = table.fields()
                .get(
                        view.orderBy() == TableView.Time.CREATED_AT
                                ? TableDefinition.CREATED_AT
                                : TableDefinition.UPDATED_AT);
        List<Order<? super T>> orders = new ArrayList<>();
        orders.add(new Order<>(time, view.descending(), false));
        orders.addAll(select.orderBy());
        Condition<? super T> where = both(
                select.where(),
                both(
                        window(TableDefinition.CREATED_AT, view.created()),
                        window(TableDefinition.UPDATED_AT, view.updated())));
        return new Select<>(table, where, orders, 0, Select.UNLIMITED);
    }

    private @Nullable Condition<? super T> window(int position, TableView.Window window) {
        ComparableColumn<T, Instant> time = time(position);
        Instant from = window.from();
        Instant to = window.to();
        return both(from == null ? null : time.ge(from), to == null ? null : time.lt(to));
    }

    @SuppressWarnings("unchecked") // the timestamps of every table are comparable columns of instants
    private ComparableColumn<T, Instant> time(int position) {
        return (ComparableColumn<T, Instant>) table.fields().get(position);
    }

    private @Nullable Condition<? super T> both(
            @Nullable Condition<? super T> one, @Nullable Condition<? super T> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new Condition.And<T>(List.of(one, other));
    }

    private Page<T> page(Select<T> all, long offset, int size) {
        List<Order<? super T>> orders = Keyset.of(table, all.orderBy()).orders();
        List<T> rows = loaded(rows(new Select<>(table, all.where(), orders, offset, size)));
        boolean last = rows.size() < size && (!rows.isEmpty() || offset == 0);
        long total = last ? offset + rows.size() : caller.call(Begin.READ, store -> store.count(all));
        return new Page<>(rows, total, (int) Math.min(Integer.MAX_VALUE, offset / size), size);
    }

    private List<T> rows(Select<T> question) {
        return caller.call(Begin.READ, store -> store.select(question));
    }

    private List<T> loaded(List<T> rows) {
        return new Loads(caller).load(table, rows, fetches);
    }

    CursoredPage<T> page(CursorRequest request) {
        Keyset<T> keys = Keyset.of(table, select.orderBy());
        return new CursorPages<T, T>(
                        caller,
                        select,
                        keys,
                        TableQuery.describe(select),
                        question -> keys.areColumns() ? byColumns(keys, question) : byValues(keys, question),
                        this::loaded)
                .page(request);
    }

    private List<CursorPages.Item<T>> byColumns(Keyset<T> keys, Select<T> question) {
        return rows(question).stream()
                .map(row -> new CursorPages.Item<>(row, () -> keys.values(PatchPipeline.snapshot(table, row))))
                .toList();
    }

    /** Keys that no row has are read with the rows, in one statement: asked for later they might be others. */
    private List<CursorPages.Item<T>> byValues(Keyset<T> keys, Select<T> question) {
        List<Expression<? super T, ?>> values = new ArrayList<>(table.fields());
        int columns = values.size();
        values.addAll(keys.expressions());
        SelectValues<T> asked = new SelectValues<>(question, values, false, List.of(), null);
        List<CursorPages.Item<T>> items = new ArrayList<>();
        for (@Nullable Object[] found : caller.call(Begin.READ, store -> store.selectValues(asked))) {
            T row = table.read(new ObjectRowReader(Arrays.copyOf(found, columns)));
            items.add(new CursorPages.Item<>(row, () -> keys.values(found, columns)));
        }
        return items;
    }
}
