package io.rowloom.engine.read;

import io.rowloom.engine.call.Caller;
import io.rowloom.engine.store.ConditionText;
import io.rowloom.engine.table.Columns;
import io.rowloom.engine.table.Rows;
import io.rowloom.engine.write.BulkUpdate;
import io.rowloom.engine.write.CascadeWork;
import io.rowloom.error.MisuseException;
import io.rowloom.error.NonUniqueResultException;
import io.rowloom.error.RecordNotFoundException;
import io.rowloom.meta.ShapeTypes;
import io.rowloom.page.CursorRequest;
import io.rowloom.page.CursoredPage;
import io.rowloom.page.Page;
import io.rowloom.page.PageRequest;
import io.rowloom.page.TableView;
import io.rowloom.query.Assignment;
import io.rowloom.query.Column;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.Fetch;
import io.rowloom.query.GroupedQuery;
import io.rowloom.query.Order;
import io.rowloom.query.Projection;
import io.rowloom.query.Query;
import io.rowloom.query.SelectedRow;
import io.rowloom.query.Selection;
import io.rowloom.query.Subquery;
import io.rowloom.spi.Begin;
import io.rowloom.spi.DeleteWhere;
import io.rowloom.spi.Select;
import io.rowloom.spi.UpdateWhere;
import io.rowloom.tx.Capability;
import io.rowloom.tx.Lock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A query: an immutable question and the session that will ask it. */
public final class TableQuery<T> implements Query<T> {

    private final Caller caller;
    private final Select<T> select;
    private final List<Fetch<? super T>> fetches;

    public TableQuery(Caller caller, Select<T> select) {
        this(caller, select, List.of());
    }

    private TableQuery(Caller caller, Select<T> select, List<Fetch<? super T>> fetches) {
        this.caller = caller;
        this.select = select;
        this.fetches = List.copyOf(fetches);
    }

    @Override
    public Query<T> where(Condition<? super T> condition) {
        Columns.check(select.table(), Objects.requireNonNull(condition, "condition"));
        Condition<? super T> both = both(select.where(), condition);
        return with(
                new Select<>(select.table(), both, select.orderBy(), select.offset(), select.limit(), select.lock()));
    }

    /** Many conditions are one list and no deep tree. */
    static <T> Condition<? super T> both(@Nullable Condition<? super T> known, Condition<? super T> condition) {
        return known == null ? condition : known.<T>and(condition);
    }

    @Override
    public Query<T> orderBy(Order<? super T> order) {
        Columns.check(select.table(), order.by());
        List<Order<? super T>> orders = new ArrayList<>(select.orderBy());
        orders.add(order);
        return with(
                new Select<>(select.table(), select.where(), orders, select.offset(), select.limit(), select.lock()));
    }

    @Override
    public Query<T> offset(long rows) {
        notNegative(rows, "offset");
        return with(
                new Select<>(select.table(), select.where(), select.orderBy(), rows, select.limit(), select.lock()));
    }

    @Override
    public Query<T> limit(long rows) {
        notNegative(rows, "limit");
        return with(limited(rows));
    }

    static void notNegative(long rows, String name) {
        if (rows < 0) {
            throw new MisuseException(name + " expects 0 or more rows and got a negative number.");
        }
    }

    private Select<T> limited(long rows) {
        return new Select<>(select.table(), select.where(), select.orderBy(), select.offset(), rows, select.lock());
    }

    private TableQuery<T> with(Select<T> changed) {
        return new TableQuery<>(caller, changed, fetches);
    }

    @Override
    public Query<T> load(Fetch<? super T> what) {
        Fetches.check(select.table(), what);
        List<Fetch<? super T>> all = new ArrayList<>(fetches);
        all.add(what);
        return new TableQuery<>(caller, select, all);
    }

    @Override
    public Query<T> forUpdate(Lock lock) {
        if (!caller.isTransaction()) {
            throw new MisuseException(
                    "forUpdate() locks rows to the end of a transaction, and was called on the database, of which"
                            + " every call is a transaction of its own: the lock would end at once. Use one: db.useTransaction(tx ->"
                            + " { … tx.from(" + select.table() + ".class).where(…).forUpdate().one() … }).");
        }
        unlocked("forUpdate");
        if (lock == Lock.SKIP_LOCKED) {
            caller.require(Capability.ROW_LOCKS, "forUpdate(SKIP_LOCKED)");
        }
        return with(
                new Select<>(select.table(), select.where(), select.orderBy(), select.offset(), select.limit(), lock));
    }

    /** The question of a call that locks nothing. */
    private Select<T> unlocked(String call) {
        if (select.lock() != null) {
            throw new MisuseException(call
                    + " was called behind forUpdate(), which locks whole rows that all(), first(), one() or stream() give."
                    + " Leave forUpdate() out, or ask for the rows.");
        }
        return select;
    }

    @Override
    public Optional<T> first() {
        return rows(limited(Math.min(select.limit(), 1))).stream().findFirst();
    }

    @Override
    public T one() {
        List<T> rows = rows(limited(Math.min(select.limit(), 2)));
        if (rows.size() == 1) {
            return rows.getFirst();
        }
        String name = select.table().type().getSimpleName();
        String found = "expected exactly one " + name + words();
        if (rows.isEmpty()) {
            throw new RecordNotFoundException(
                    select.table().type(), found + ", found none. Ask with first() if there may be none.");
        }
        throw new NonUniqueResultException(
                select.table().type(),
                found + ", found at least 2. Ask with first() or all(), or make the field unique with @Unique.");
    }

    private String words() {
        return select.where() == null ? "" : " for " + ConditionText.of(select.where());
    }

    @Override
    public List<T> all() {
        return List.copyOf(rows(select));
    }

    @Override
    public Page<T> page(PageRequest request) {
        return new Pages<>(caller, unbounded(), fetches).page(request);
    }

    @Override
    public CursoredPage<T> page(CursorRequest request) {
        return new Pages<>(caller, unbounded(), fetches).page(request);
    }

    @Override
    public Page<T> page(TableView view) {
        return new Pages<>(caller, unbounded(), fetches).page(view);
    }

    private Select<T> unbounded() {
        unlocked("page(…)");
        if (select.offset() > 0 || select.limit() != Select.UNLIMITED) {
            throw new MisuseException(
                    "page(…) sets offset and limit itself, and the query has some already. Leave them out.");
        }
        return select;
    }

    private List<T> rows(Select<T> question) {
        List<T> rows = selected(question);
        return fetches.isEmpty() ? rows : new Loads(caller).load(question.table(), rows, fetches);
    }

    private List<T> selected(Select<T> question) {
        if (question.lock() == null) {
            return caller.call(Begin.READ, store -> store.select(question));
        }
        List<T> rows = caller.call(Begin.WRITE, store -> store.select(question));
        caller.locked().addAll(question.table(), rows);
        return rows;
    }

    @Override
    public long count() {
        unlocked("count()");
        return caller.call(Begin.READ, store -> store.count(select));
    }

    @Override
    public boolean exists() {
        unlocked("exists()");
        Select<T> one = limited(Math.min(select.limit(), 1));
        return caller.call(Begin.READ, store -> store.count(one)) > 0;
    }

    @Override
    public Stream<T> stream() {
        if (!fetches.isEmpty()) {
            throw new MisuseException(
                    "stream() cannot load relations: as long as it is open the transaction takes no other"
                            + " statement. Leave out load(…), and load parts of the rows with tx.loadAll(part, …) after it is closed;"
                            + " or ask page by page: page(CursorRequest.first(…)).");
        }
        String example = "tx.from(" + select.table() + ".class).stream()";
        if (select.lock() == null) {
            return caller.stream(Begin.READ, example, store -> store.stream(select));
        }
        return caller.stream(Begin.WRITE, example, store -> store.stream(select))
                .map(this::noted);
    }

    private T noted(T row) {
        caller.locked().add(select.table(), Rows.id(row));
        return row;
    }

    @Override
    public String explain() {
        return caller.call(Begin.READ, store -> store.explain(select));
    }

    @Override
    public GroupedQuery<T> groupBy(Selection<? super T, ?> key) {
        unloaded("groupBy(…)");
        unlocked("groupBy(…)");
        if (select.offset() > 0 || select.limit() != Select.UNLIMITED) {
            throw new MisuseException(
                    "groupBy makes groups of every row that is found, and the query has an offset or a"
                            + " limit already. Call them behind groupBy(…), where they count groups.");
        }
        return new GroupedTableQuery<>(caller, select, List.of(), null).groupBy(key);
    }

    @Override
    public <R extends @Nullable Object> Projection<R> selectRow(
            List<? extends Selection<? super T, ?>> columns, Function<SelectedRow, ? extends R> constructor) {
        unloaded("select(…)");
        return ValuesProjection.of(caller, unlocked("select(…)"), List.of(), null, columns, constructor);
    }

    @Override
    public <R> Projection<R> as(Class<R> shape) {
        unloaded("as(" + shape.getSimpleName() + ".class)");
        return ValuesProjection.shaped(caller, unlocked("as(…)"), ShapeTypes.of(shape));
    }

    /** Loaded relations are put into rows, of which there are none here. */
    private void unloaded(String call) {
        if (!fetches.isEmpty()) {
            throw new MisuseException(call + " reads what it names and no rows, so that load(…) has nothing to fill."
                    + " Leave load(…) out; a list or a row behind a reference is a component of a shape.");
        }
    }

    @Override
    public int update(List<? extends Assignment<? super T>> assignments) {
        Select<T> all = everyRow("update");
        BulkUpdate<T> update = new BulkUpdate<>(select.table(), caller.pipeline());
        UpdateWhere<T> question = update.of(assignments, caller.now(), all.where());
        return caller.call(Begin.WRITE, store -> store.updateWhere(question));
    }

    @Override
    public int delete() {
        DeleteWhere<T> question =
                new DeleteWhere<>(select.table(), everyRow("delete").where());
        if (caller.cascades().needHelp(select.table())) {
            return caller.callAll(store -> new CascadeWork(store, caller.cascades(), caller.listLength())
                    .delete(question.table(), question.where()));
        }
        return caller.call(Begin.WRITE, store -> store.deleteWhere(question));
    }

    private Select<T> everyRow(String call) {
        unlocked(call + "(…)");
        if (select.offset() > 0
                || select.limit() != Select.UNLIMITED
                || !select.orderBy().isEmpty()) {
            throw new MisuseException(call
                    + "() is about every row that is found, in no order, and the query has an order,"
                    + " an offset or a limit. Leave them out, or find the rows first and " + call + " them by id.");
        }
        return select;
    }

    @Override
    public Subquery<Object> asSubquery() {
        unlocked("asSubquery()");
        if (select.offset() > 0 || select.limit() != Select.UNLIMITED) {
            throw new MisuseException(
                    "a query inside of another one has no offset and no limit, which not every database"
                            + " takes there. Leave them out, or read the ids first and ask with in(…).");
        }
        Subquery.Inner inner = new Subquery.Inner(select.table().type(), null, select.where());
        return () -> inner;
    }

    /**
     * Describes the question without its values.
     *
     * @return for example {@code from User where email = ? limit 10}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(describe(select));
        text.append(lockWords(select.lock()));
        fetches.forEach(fetch -> text.append(" load ").append(fetch));
        return text.toString();
    }

    private static String lockWords(@Nullable Lock lock) {
        return switch (lock) {
            case null -> "";
            case WAIT -> " for update";
            case NO_WAIT -> " for update no wait";
            case SKIP_LOCKED -> " for update skip locked";
        };
    }

    static String describe(Select<?> select) {
        StringBuilder text = new StringBuilder("from ").append(select.table());
        if (select.where() != null) {
            text.append(" where ").append(ConditionText.of(select.where()));
        }
        for (Order<?> order : select.orderBy()) {
            text.append(" order by ").append(key(order.by())).append(order.descending() ? " desc" : " asc");
            text.append(order.nullsAreFirst() ? " nulls first" : "");
        }
        if (select.offset() > 0) {
            text.append(" offset ").append(select.offset());
        }
        return select.limit() == Select.UNLIMITED
                ? text.toString()
                : text.append(" limit ").append(select.limit()).toString();
    }

    private static String key(Expression<?, ?> by) {
        return by instanceof Column<?, ?> column ? column.toString() : ConditionText.of(by);
    }
}
