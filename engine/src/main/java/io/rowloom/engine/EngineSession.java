package io.rowloom.engine;

import io.rowloom.Links;
import io.rowloom.Patch;
import io.rowloom.SaveOptions;
import io.rowloom.Session;
import io.rowloom.Table;
import io.rowloom.Upsert;
import io.rowloom.UpsertAll;
import io.rowloom.engine.call.Caller;
import io.rowloom.engine.call.Cursors;
import io.rowloom.engine.call.StoreCall;
import io.rowloom.engine.plan.Journal;
import io.rowloom.engine.plan.LockedRows;
import io.rowloom.engine.plan.SavePipeline;
import io.rowloom.engine.plan.UpsertKey;
import io.rowloom.engine.read.Fetches;
import io.rowloom.engine.read.Loads;
import io.rowloom.engine.read.TableQuery;
import io.rowloom.engine.table.Cascades;
import io.rowloom.engine.table.Rows;
import io.rowloom.engine.write.Deletes;
import io.rowloom.engine.write.ManyUpserts;
import io.rowloom.engine.write.ModifyWork;
import io.rowloom.engine.write.OneUpsert;
import io.rowloom.engine.write.PatchWork;
import io.rowloom.engine.write.RowLinks;
import io.rowloom.engine.write.SaveRetry;
import io.rowloom.engine.write.Saves;
import io.rowloom.error.MisuseException;
import io.rowloom.error.RecordNotFoundException;
import io.rowloom.error.StaleRowException;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import io.rowloom.query.Condition;
import io.rowloom.query.Fetch;
import io.rowloom.query.Query;
import io.rowloom.query.Relation;
import io.rowloom.query.ToMany;
import io.rowloom.relation.Many;
import io.rowloom.spi.Begin;
import io.rowloom.spi.RowSource;
import io.rowloom.spi.Select;
import io.rowloom.state.Identified;
import io.rowloom.state.Snapshot;
import io.rowloom.tx.Capability;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a database and a transaction do alike: every call of {@link Session}, on a store session that they provide. */
abstract class EngineSession implements Session {

    private final Caller caller = new SessionCaller(this);

    /** This session, as its works see it. */
    final Caller caller() {
        return caller;
    }

    /** Runs one call of the store that is a statement of its own, reading or writing as told. */
    abstract <R> R call(Begin begin, StoreCall<R> work);

    /** Runs several calls of the store, all or nothing. */
    abstract <R> R callAll(StoreCall<R> work);

    /** Says whether an error leaves the decision about the outcome to a rollback that follows. */
    abstract boolean isTransaction();

    /** Says whether references are looked at when the transaction commits, and not before (rule C11). */
    abstract boolean defersForeignKeys();

    /** Where changes of hidden state are noted. */
    abstract Journal journal();

    /** Where locked rows are noted. */
    abstract LockedRows locked();

    /** Refuses what the store cannot do. */
    abstract void require(Capability capability, String what);

    /** The time of this unit of work in microseconds (rule D10). */
    abstract long now();

    abstract SavePipeline pipeline();

    /** Runs calls that belong together in one transaction: this one, or one of their own, again when it lost a race. */
    abstract <R> R together(Function<Caller, R> work);

    abstract Cursors cursors();

    /** Begins to read rows one after the other; the example is the right call, for the message of a database. */
    abstract <T> Stream<T> stream(Begin begin, String example, StoreCall<RowSource<T>> opening);

    /** Names the session and its store for a message. */
    abstract String kind();

    /**
     * Gives the way to the store's own session, for the calls that a store has beside those of every session.
     *
     * @return the way, guarded as every other call of this session
     */
    protected final StoreCalls calls() {
        return new StoreCalls(this);
    }

    @Override
    public final <S extends Session> S unwrap(Class<S> type) {
        if (!type.isInstance(this)) {
            throw new MisuseException(
                    "unwrap(" + type.getSimpleName() + ".class) was called on " + kind()
                            + ", which is none. Open a store that has it, or do without: what is in Session works on every store.");
        }
        return type.cast(this);
    }

    /** How many ids to ask for in one statement. */
    abstract int listLength();

    /** What the tables do when rows are deleted. */
    abstract Cascades cascades();

    @Override
    public <T extends Table<I>, I> Optional<T> find(Class<T> type, I id) {
        if (id == null) {
            throw new MisuseException("find and getOne expect an id and got null. Check for null before asking.");
        }
        TableType<T> table = ModelTypes.table(type);
        return call(Begin.READ, store -> store.find(table, id));
    }

    @Override
    public <T extends Table<I>, I> T getOne(Class<T> type, I id) {
        return find(type, id)
                .orElseThrow(
                        () -> new RecordNotFoundException(
                                type,
                                "expected a " + type.getSimpleName() + " with the id " + id
                                        + ", found none. It was deleted, or never saved. Ask with find() if it may be absent."));
    }

    @Override
    public <T extends Table<?>> Optional<T> get(Class<T> type, Condition<? super T> condition) {
        return from(type).where(condition).first();
    }

    @Override
    public <T extends Table<?>> Query<T> from(Class<T> type) {
        return new TableQuery<>(caller, Select.from(ModelTypes.table(type)));
    }

    @Override
    public <T extends Table<?>> T save(T row) {
        return new Saves(caller).one(row);
    }

    @Override
    public <T extends Table<?>> T save(T row, SaveOptions options) {
        return new SaveRetry(caller).save(row, options);
    }

    @Override
    public <T extends Table<I>, I> T modify(Class<T> type, I id, Consumer<? super T> change) {
        return new ModifyWork(caller).modify(type, id, change);
    }

    @Override
    public <T extends Table<I>, I> T replace(Class<T> type, I id, UnaryOperator<T> change) {
        return new ModifyWork(caller).replace(type, id, change);
    }

    @Override
    public <T extends Table<?>> Upsert<T> upsert(T row) {
        return new OneUpsert<>(caller, Objects.requireNonNull(row, "row"), new UpsertKey<>(List.of()));
    }

    @Override
    public <T extends Table<?>> UpsertAll<T> upsertAll(Collection<T> rows) {
        return new ManyUpserts<>(caller, List.copyOf(rows), new UpsertKey<>(List.of()));
    }

    @Override
    public <T extends Table<?>> T update(T row, Patch<? super T> patch) {
        return new PatchWork(caller).update(row, patch);
    }

    @Override
    public <T extends Table<?>> List<T> saveAll(Collection<T> rows) {
        return new Saves(caller).all(rows);
    }

    @Override
    public int delete(Table<?> row) {
        return new Deletes(caller).one(row);
    }

    @Override
    public int deleteAll(Collection<? extends Table<?>> rows) {
        return new Deletes(caller).all(rows);
    }

    @Override
    public <T extends Table<?>> T refresh(T row) {
        TableType<T> table = SavePipeline.tableOf(row);
        Snapshot last = table.lastKnown(row);
        if (last == null) {
            throw new MisuseException("refresh expects a " + table
                    + " that was read or saved and found a new one, which is in no table. Save it first.");
        }
        T fresh = call(Begin.READ, store -> store.find(table, last.id()))
                .orElseThrow(() -> new StaleRowException(
                        table.type(),
                        "refreshing " + SavePipeline.name(table, last)
                                + " found no row: it was deleted after it was read."));
        return adopt(table, row, fresh);
    }

    /** What belongs to a row may have changed with it: its lists are to be loaded again. */
    private static <T> T unloaded(TableType<T> table, T row) {
        T fresh = row;
        for (Relation<T, ?> relation : table.relations()) {
            if (relation instanceof ToMany<?, ?>) {
                fresh = table.relate(fresh, relation.field(), Many.unloaded(relation));
            }
        }
        return fresh;
    }

    @Override
    public <T extends Table<?>> T load(T row, Fetch<? super T> what) {
        return loadAll(List.of(row), what).getFirst();
    }

    @Override
    public <T extends Table<?>> List<T> loadAll(Collection<T> rows, Fetch<? super T> what) {
        List<T> loaded = new ArrayList<>(rows);
        Map<TableType<T>, List<Integer>> byTable = new LinkedHashMap<>();
        for (int i = 0; i < loaded.size(); i++) {
            TableType<T> table = SavePipeline.tableOf(loaded.get(i));
            byTable.computeIfAbsent(table, first -> new ArrayList<>()).add(i);
        }
        byTable.forEach((table, places) -> {
            Fetches.check(table, what);
            List<T> some = new Loads(caller)
                    .load(table, places.stream().map(loaded::get).toList(), List.of(what));
            for (int i = 0; i < some.size(); i++) {
                loaded.set(places.get(i), some.get(i));
            }
        });
        return List.copyOf(loaded);
    }

    @Override
    public <T extends Table<?>, R extends Identified<?>> Links<R> link(T row, ToMany<? super T, R> relation) {
        SavePipeline.tableOf(row).relation(relation);
        return new RowLinks<>(caller, relation, Rows.storedId(row, "link"));
    }

    private <T> T adopt(TableType<T> table, T row, T fresh) {
        Snapshot stored = Objects.requireNonNull(table.lastKnown(fresh), "a row that was read is stored");
        T updated = table.install(row, stored);
        journal().change(table, updated, stored);
        return unloaded(table, updated);
    }
}
