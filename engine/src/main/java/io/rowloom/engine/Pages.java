package io.rowloom.engine;

import io.rowloom.error.MisuseException;
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
import io.rowloom.query.Fetch;
import io.rowloom.query.Order;
import io.rowloom.spi.Begin;
import io.rowloom.spi.Select;
import io.rowloom.state.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers a query page by page. */
final class Pages<T> {

    private final EngineSession session;
    private final Select<T> select;
    private final TableType<T> table;
    private final List<Fetch<? super T>> fetches;

    Pages(EngineSession session, Select<T> select, List<Fetch<? super T>> fetches) {
        this.session = session;
        this.select = select;
        this.fetches = fetches;
        this.table = select.table();
    }

    Page<T> page(PageRequest request) {
        return page(select, request.offset(), request.size());
    }

    Page<T> page(TableView view) {
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
        return page(new Select<>(table, where, orders, 0, Select.UNLIMITED), view.offset(), view.limit());
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
        long total = last ? offset + rows.size() : session.call(Begin.READ, store -> store.count(all));
        return new Page<>(rows, total, (int) Math.min(Integer.MAX_VALUE, offset / size), size);
    }

    private List<T> rows(Select<T> question) {
        return session.call(Begin.READ, store -> store.select(question));
    }

    private List<T> loaded(List<T> rows) {
        return new Loads(session).load(table, rows, fetches);
    }

    CursoredPage<T> page(CursorRequest request) {
        Keyset<T> keys = Keyset.of(table, select.orderBy());
        String token = request.token();
        if (token == null) {
            return cut(keys, new Cursors.Place(false, request.size(), List.of()));
        }
        Cursors.Place place = session.cursors().read(words(), token);
        if (!keys.fits(place.values().size())) {
            throw new MisuseException(
                    "the cursor has another number of keys than the query. Ask the query that gave it.");
        }
        return cut(keys, place);
    }

    private String words() {
        return TableQuery.describe(select);
    }

    /** Reads one row more than the page has, to know whether another page follows. */
    private CursoredPage<T> cut(Keyset<T> keys, Cursors.Place place) {
        Keyset<T> direction = place.backward() ? keys.reversed() : keys;
        boolean first = place.values().isEmpty();
        Condition<? super T> where = first ? select.where() : both(select.where(), direction.behind(place.values()));
        List<T> found = rows(new Select<>(table, where, direction.orders(), 0, place.size() + 1L));
        boolean more = found.size() > place.size();
        List<T> page = loaded(found.subList(0, Math.min(found.size(), place.size())));
        List<T> items = place.backward() ? page.reversed() : page;
        boolean before = place.backward() ? more : !first;
        boolean behind = place.backward() || more;
        if (items.isEmpty()) {
            return new CursoredPage<>(items, null, null);
        }
        return new CursoredPage<>(
                items,
                behind ? beside(keys, items.getLast(), false, place.size()) : null,
                before ? beside(keys, items.getFirst(), true, place.size()) : null);
    }

    private CursorRequest beside(Keyset<T> keys, T row, boolean backward, int size) {
        Snapshot stored = Objects.requireNonNull(table.lastKnown(row), "a row that was read is stored");
        return session.cursors().write(words(), new Cursors.Place(backward, size, keys.values(stored)));
    }
}
