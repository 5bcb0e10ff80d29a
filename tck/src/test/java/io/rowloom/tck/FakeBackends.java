package io.rowloom.tck;

import io.rowloom.ConcurrentFunction;
import io.rowloom.Database;
import io.rowloom.Links;
import io.rowloom.Patch;
import io.rowloom.SaveOptions;
import io.rowloom.Schema;
import io.rowloom.Session;
import io.rowloom.Table;
import io.rowloom.Transaction;
import io.rowloom.TransactionBody;
import io.rowloom.TransactionFunction;
import io.rowloom.TransactionOptions;
import io.rowloom.Upsert;
import io.rowloom.UpsertAll;
import io.rowloom.error.UnsupportedFeatureException;
import io.rowloom.query.Condition;
import io.rowloom.query.Fetch;
import io.rowloom.query.Query;
import io.rowloom.query.ToMany;
import io.rowloom.state.Identified;
import io.rowloom.tx.Capability;
import io.rowloom.tx.Isolation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Backends that know very little, to see that the suite notices. */
final class FakeBackends {

    /** How many databases are open now. */
    static final AtomicInteger OPEN = new AtomicInteger();

    private FakeBackends() {}

    /** Every call fails. */
    static Backend.Builder failing() {
        return Backend.named("failing", "1").open(options -> new FailingDatabase());
    }

    /** Cannot even be opened. */
    static Backend.Builder unopened() {
        return Backend.named("unopened", "1").open(options -> {
            throw new IllegalStateException("there is no such server");
        });
    }

    /** Refuses the isolations that it lacks, as it should; asks nothing else of itself. */
    static Backend.Builder refusing() {
        return Backend.named("refusing", "1").open(options -> new RefusingDatabase());
    }

    private static UnsupportedOperationException no() {
        return new UnsupportedOperationException("this store can do nothing");
    }

    private static class FailingDatabase implements Database {

        private boolean closed;

        FailingDatabase() {
            OPEN.incrementAndGet();
        }

        @Override
        public <T, R extends @Nullable Object, X extends Exception> List<R> mapConcurrently(
                Collection<? extends T> items, ConcurrentFunction<? super T, R, X> body) {
            throw no();
        }

        @Override
        public Database detached() {
            throw no();
        }

        @Override
        public <T extends Table<I>, I> Optional<T> find(Class<T> type, I id) {
            throw no();
        }

        @Override
        public <T extends Table<I>, I> T getOne(Class<T> type, I id) {
            throw no();
        }

        @Override
        public <T extends Table<?>> Optional<T> get(Class<T> type, Condition<? super T> condition) {
            throw no();
        }

        @Override
        public <T extends Table<?>> Query<T> from(Class<T> type) {
            throw no();
        }

        @Override
        public <S extends Session> S unwrap(Class<S> type) {
            throw no();
        }

        @Override
        public <T extends Table<?>> T save(T row) {
            throw no();
        }

        @Override
        public <T extends Table<?>> T save(T row, SaveOptions options) {
            throw no();
        }

        @Override
        public <T extends Table<I>, I> T modify(Class<T> type, I id, Consumer<? super T> change) {
            throw no();
        }

        @Override
        public <T extends Table<I>, I> T replace(Class<T> type, I id, UnaryOperator<T> change) {
            throw no();
        }

        @Override
        public <T extends Table<?>> Upsert<T> upsert(T row) {
            throw no();
        }

        @Override
        public <T extends Table<?>> UpsertAll<T> upsertAll(Collection<T> rows) {
            throw no();
        }

        @Override
        public <T extends Table<?>> T update(T row, Patch<? super T> patch) {
            throw no();
        }

        @Override
        public <T extends Table<?>> List<T> saveAll(Collection<T> rows) {
            throw no();
        }

        @Override
        public int delete(Table<?> row) {
            throw no();
        }

        @Override
        public int deleteAll(Collection<? extends Table<?>> rows) {
            throw no();
        }

        @Override
        public <T extends Table<?>> T refresh(T row) {
            throw no();
        }

        @Override
        public <T extends Table<?>> T load(T row, Fetch<? super T> what) {
            throw no();
        }

        @Override
        public <T extends Table<?>> List<T> loadAll(Collection<T> rows, Fetch<? super T> what) {
            throw no();
        }

        @Override
        public <T extends Table<?>, R extends Identified<?>> Links<R> link(T row, ToMany<? super T, R> relation) {
            throw no();
        }

        @Override
        public <R, X extends Exception> R inTransaction(TransactionFunction<R, X> body) {
            throw no();
        }

        @Override
        public <X extends Exception> void useTransaction(TransactionBody<X> body) {
            throw no();
        }

        @Override
        public Transaction begin(TransactionOptions options) {
            throw no();
        }

        @Override
        public <R, X extends Exception> R inTransaction(TransactionOptions options, TransactionFunction<R, X> body) {
            throw no();
        }

        @Override
        public void createTables() {
            throw no();
        }

        @Override
        public void createTables(Class<?>... tables) {
            // a store that does nothing has nothing to create
        }

        @Override
        public boolean wasApplied(UUID unitOfWork) {
            throw no();
        }

        @Override
        public int forgetUnits(Instant before) {
            throw no();
        }

        @Override
        public Schema schema() {
            throw no();
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                OPEN.decrementAndGet();
            }
        }
    }

    private static final class RefusingDatabase extends FailingDatabase {

        private static UnsupportedFeatureException refusal(TransactionOptions options) {
            Capability lacked =
                    options.isolation() == Isolation.SNAPSHOT ? Capability.SNAPSHOT : Capability.SERIALIZABLE;
            return new UnsupportedFeatureException(lacked, "the store has only READ COMMITTED");
        }

        @Override
        public Transaction begin(TransactionOptions options) {
            throw refusal(options);
        }

        @Override
        public <R, X extends Exception> R inTransaction(TransactionOptions options, TransactionFunction<R, X> body) {
            throw refusal(options);
        }
    }
}
